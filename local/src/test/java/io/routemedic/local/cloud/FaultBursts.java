package io.routemedic.local.cloud;

import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.aws.Faults;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Each kind of fault at several calls of a service in a row, again and again: more than the SDK's
 * own repetitions make good.
 */
final class FaultBursts {

    private static final int LENGTH = 9;
    private static final int APART = 30;

    private static final List<Fault.Kind> KINDS =
            List.of(
                    Fault.Kind.THROTTLED,
                    Fault.Kind.SERVER_ERROR,
                    Fault.Kind.CONNECTION_CLOSED,
                    Fault.Kind.ANSWER_LOST);

    /** Calls until the first kind comes again. */
    private static final int CYCLE = 400;

    private final String service;
    private final AtomicInteger thrown = new AtomicInteger();

    FaultBursts(String service) {
        this.service = service;
    }

    void injectInto(Faults faults) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int from = kind * APART;
            var made = new AtomicInteger();
            faults.inject(
                    new Fault(call -> isHit(call, made, from), KINDS.get(kind), Integer.MAX_VALUE));
        }
    }

    private boolean isHit(Call call, AtomicInteger made, int from) {
        if (!call.service().equals(service)) {
            return false;
        }
        int at = made.getAndIncrement() % CYCLE;
        boolean hit = at >= from && at < from + LENGTH;
        if (hit) {
            thrown.incrementAndGet();
        }
        return hit;
    }

    /** How many calls went wrong so far. */
    int thrown() {
        return thrown.get();
    }
}
