/**
 * The heal: only here anything of AWS is changed.
 *
 * <p>Its rooms, in the order in which a finding passes through them: {@code decision} (may it be
 * healed?), {@code people} (somebody's word), {@code queue} (the order, and when), {@code heal}
 * (the steps and the loop that runs them), {@code actuation} (the three calls that change API
 * Gateway), {@code verification} (is it what was planned, did it help?), {@code trail} (what is
 * written down).
 */
@NullMarked
package io.routemedic.remedy;

import org.jspecify.annotations.NullMarked;
