package io.routemedic.bench.lambda;

import io.routemedic.local.services.CapacityUnits;
import java.util.Map;

/** What runs of a function would cost at {@link Prices}. */
final class Cost {

    private static final double MEMORY_GIGABYTES = 0.5;

    /**
     * A function of 512 MB has this part of a core, so that it takes so much longer than here, even
     * where it only waits: an upper bound.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Memory
     *     and computing power</a>
     */
    private static final double PART_OF_A_CORE = 512.0 / 1769;

    private static final int ALARMS = 21;
    private static final int ROUNDS_A_MONTH = 30 * 24 * 4;

    private Cost() {}

    /** Dollars for one run. */
    static double of(Run run) {
        double seconds = run.millis() / 1000 / PART_OF_A_CORE;
        CapacityUnits units = run.units();
        return Prices.LAMBDA_REQUEST
                + seconds * MEMORY_GIGABYTES * Prices.LAMBDA_GIGABYTE_SECOND
                + units.reads() * Prices.READ_UNIT
                + units.writes() * Prices.WRITE_UNIT
                + calls(run.calls(), "sns:Publish") * Prices.SNS_PUBLISH
                + calls(run.calls(), "events:PutEvents") * Prices.BUS_EVENT
                + calls(run.calls(), "sqs:SendMessage") * Prices.SQS_REQUEST
                + calls(run.calls(), "secretsmanager:GetSecretValue") * Prices.SECRET_READ
                + run.logBytes() * Prices.LOG_BYTE;
    }

    /** Dollars for a month in which nothing fails: a round every 15 minutes, and what stands. */
    static double idleMonth(Run round) {
        return ROUNDS_A_MONTH * of(round)
                + ALARMS * Prices.ALARM_MONTH
                + Prices.DASHBOARD_MONTH
                + Prices.SECRET_MONTH;
    }

    private static long calls(Map<String, Long> calls, String name) {
        return calls.getOrDefault(name, 0L);
    }
}
