/**
 * Whether a log group's lines still come. In: the configured log groups. Out: one reading for each.
 * Never here: a line.
 */
@NullMarked
package io.routemedic.intake.subscription;

import org.jspecify.annotations.NullMarked;
