/** Findings seen, counts, leases, budgets and approvals (the state table). */
@NullMarked
package io.routemedic.ledger;

import org.jspecify.annotations.NullMarked;
