/**
 * A deployment tried on real traffic before it is made. In: routes as they are and as they would
 * be, and access log lines, one at a time. Out: what would become of the requests. Never here: a
 * whole log in memory, a text that a client has chosen, a change to AWS.
 */
@NullMarked
package io.routemedic.cli.check;

import org.jspecify.annotations.NullMarked;
