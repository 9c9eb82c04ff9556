/**
 * What every command talks through. In: what it has to say. Out: text that is safe to show, and an
 * exit status. Never here: what a command is about.
 */
@NullMarked
package io.routemedic.cli.terminal;

import org.jspecify.annotations.NullMarked;
