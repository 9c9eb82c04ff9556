/**
 * A stage's access log format, compiled to a reader of its lines. In: the user's own format and a
 * line. Out: an entry, or the reason why there is none. Never here: a look-up, backtracking over a
 * line.
 */
@NullMarked
package io.routemedic.intake.format;

import org.jspecify.annotations.NullMarked;
