package io.routemedic.bench.day;

import io.routemedic.local.services.CapacityUnits;

/**
 * What a day came to.
 *
 * @param findings by the ledger
 * @param seconds that functions of 512 MB took, with the time that each call of AWS is taken to
 *     take
 * @param dollars without what a stack costs idle
 */
record DayFigures(
        Traffic traffic,
        long findings,
        CallTally calls,
        CapacityUnits units,
        long invocations,
        double seconds,
        double dollars) {

    /** On the channel for people that has the lowest limit. */
    long notices() {
        return calls.total(DayCloud.SLACK);
    }
}
