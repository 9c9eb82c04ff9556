/**
 * What the functions do, step by step. In: what a subscription delivers, what the queue holds, the
 * clock's tick. Out: findings, decisions, heals and notices, each recorded before the next step.
 * Never here: a rule of the pure packages, and a change in API Gateway.
 */
@NullMarked
package io.routemedic.entry.flow;

import org.jspecify.annotations.NullMarked;
