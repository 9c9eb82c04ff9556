/**
 * The console function of a deployed RouteMedic, as people call it with their own AWS credentials.
 * In: what is asked, and by whom. Out: the function's answer. Never here: a table, a queue, or what
 * an answer looks like on a terminal.
 */
@NullMarked
package io.routemedic.cli.console;

import org.jspecify.annotations.NullMarked;
