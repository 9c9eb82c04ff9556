/**
 * The heal protocol: one step a phase, and the loop that runs them.
 *
 * <p>In comes a heal's order; out goes how far the heal got, and behind it stay its record, its
 * events on the trail and the message that wakes it up. Only the loop calls steps, and no step
 * knows another one: a step says which phase comes next. Nobody outside sees a step, and no SDK is
 * used here.
 *
 * <p>A phase is added in {@link io.routemedic.ledger.heals.HealPhase}, with a step in {@code
 * HealSteps}; an ending there too, with how it is told in {@link
 * io.routemedic.remedy.heal.HealOutcome}.
 */
@NullMarked
package io.routemedic.remedy.heal;

import org.jspecify.annotations.NullMarked;
