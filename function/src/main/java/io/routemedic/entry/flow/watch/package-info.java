/**
 * What time brings about: heals to wake up, findings to settle, drift and traps, notices owed, the
 * digest. In: the clock's tick. Out: notices and wake-ups, each recorded before the next step.
 * Never here: a rule of the pure packages, and a change in API Gateway.
 */
@NullMarked
package io.routemedic.entry.flow.watch;

import org.jspecify.annotations.NullMarked;
