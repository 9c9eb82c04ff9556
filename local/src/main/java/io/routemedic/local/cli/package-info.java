/**
 * The commands that need the stand-in for AWS, and the command line with them. In: arguments. Out:
 * an answer, and an exit status. Never here: a command that works without the stand-in.
 */
@NullMarked
package io.routemedic.local.cli;

import org.jspecify.annotations.NullMarked;
