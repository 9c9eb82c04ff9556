/**
 * What became of a route's requests. In: a log group's lines of some time, asked for. Out: how many
 * were answered, and how. Never here: a text that a client has chosen, an AWS call without a bound.
 */
@NullMarked
package io.routemedic.intake.traffic;

import org.jspecify.annotations.NullMarked;
