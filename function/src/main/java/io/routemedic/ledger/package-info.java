/**
 * What is remembered between events, a room each: findings, heals, stages; and here, what all of
 * them need: leases, nonces, and what is thrown when nothing can be remembered. In: what was found
 * and decided. Out: ports and their records. Never here: an SDK.
 */
@NullMarked
package io.routemedic.ledger;

import org.jspecify.annotations.NullMarked;
