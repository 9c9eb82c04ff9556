/**
 * Which stages may have written a log group's lines. In: configuration, and the index of stages by
 * destination. Out: candidates with their formats. Never here: a stage taken on a line's word
 * alone.
 */
@NullMarked
package io.routemedic.intake.stage;

import org.jspecify.annotations.NullMarked;
