/**
 * What the functions do, step by step: a room for what a subscription delivers and one for the
 * clock's tick; here, orders from the queue, and what is measured of all. In: events. Out:
 * findings, decisions, heals and notices, each recorded before the next step. Never here: a rule of
 * the pure packages, and a change in API Gateway.
 */
@NullMarked
package io.routemedic.entry.flow;

import org.jspecify.annotations.NullMarked;
