/** The command line: one small class a command. */
@NullMarked
package io.routemedic.local.cli;

import org.jspecify.annotations.NullMarked;
