/**
 * What is remembered between events: findings and their counts, what was told of them, leases,
 * budgets, approvals, heals. In: what was found and decided. Out: ports and their records. Never
 * here: an SDK.
 */
@NullMarked
package io.routemedic.ledger;

import org.jspecify.annotations.NullMarked;
