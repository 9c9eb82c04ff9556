/**
 * What is changed on a stage, from the order to its end: plans that wait for approval, orders,
 * phases, the switch and what it is taken back to, the stage's circuit breaker. In: decisions. Out:
 * {@code HealRecord} and the ports that keep it. Never here: an SDK, a step of a heal.
 */
@NullMarked
package io.routemedic.ledger.heals;

import org.jspecify.annotations.NullMarked;
