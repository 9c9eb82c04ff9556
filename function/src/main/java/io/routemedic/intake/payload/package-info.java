/**
 * From what CloudWatch Logs delivers to single lines. In: a stream of bytes: base64, gzip, JSON.
 * Out: lines, one at a time, and what was wrong with the rest. Never here: a line's meaning, a tree
 * of the whole payload.
 */
@NullMarked
package io.routemedic.intake.payload;

import org.jspecify.annotations.NullMarked;
