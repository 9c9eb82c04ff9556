/**
 * Why an incident happened. In: an incident, and a snapshot of what is configured. Out: one finding
 * with its evidence. Never here: a look-up, a clock, an action.
 *
 * <p>The way through: {@code examination} places the request, {@code hypotheses} test one cause
 * each, with what {@code paths} knows of look-alikes, and the diagnostician makes the {@code
 * finding}.
 */
@NullMarked
package io.routemedic.diagnosis;

import org.jspecify.annotations.NullMarked;
