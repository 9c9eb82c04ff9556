/**
 * From the lines of a subscription's event to what is told and ordered, those put off included. In:
 * documents of log lines. Out: findings, decisions, orders and notices, each recorded before the
 * next step. Never here: a rule of the pure packages, and a change in API Gateway.
 */
@NullMarked
package io.routemedic.entry.flow.diagnose;

import org.jspecify.annotations.NullMarked;
