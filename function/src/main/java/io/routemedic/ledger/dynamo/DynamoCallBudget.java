package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.CALLS;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.gateway.reading.CallBudget;
import java.time.Duration;
import java.time.Instant;

/**
 * A counter in the state table for every window of time, from which processes take a few calls at a
 * time: no more can be given out than it allows, however many processes there are, and whatever
 * becomes of them. What a process took and did not use is lost with the window.
 */
public final class DynamoCallBudget implements CallBudget {

    /** A fifth of the account's 10 a second; two windows together are its bucket of 40. */
    public static final int CALLS_A_WINDOW = 20;

    public static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int AT_A_TIME = 4;
    private static final String GIVEN = "given";

    private final DynamoTables tables;
    private final String owner;
    private final Share share;
    private long window = Long.MIN_VALUE;
    private int left;
    private boolean spent;

    /**
     * What of a quota is given out.
     *
     * @param calls in a window
     * @param atATime how many of them a process takes at once
     */
    private record Share(int calls, int atATime, Duration window) {}

    private DynamoCallBudget(DynamoTables tables, String owner, Share share) {
        this.tables = tables;
        this.owner = owner;
        this.share = share;
    }

    /**
     * A function's budget for API Gateway's control plane.
     *
     * @param owner whose it is: all its processes draw on it
     */
    public DynamoCallBudget(DynamoTables tables, String owner) {
        this(tables, owner, new Share(CALLS_A_WINDOW, AT_A_TIME, WINDOW));
    }

    /**
     * The budget for CloudTrail's event history: one call in each second of the clock, so that
     * there are never more than the quota's two in any second, and one of these is left to others.
     */
    public static DynamoCallBudget ofChangeHistory(DynamoTables tables) {
        return new DynamoCallBudget(tables, "cloudtrail", new Share(1, 1, Duration.ofSeconds(1)));
    }

    @Override
    public synchronized boolean take(Instant now) {
        long current = now.getEpochSecond() / share.window().toSeconds();
        if (current != window) {
            window = current;
            left = 0;
            spent = false;
        }
        if (left == 0 && !spent) {
            left = isGiven(now) ? share.atATime() : 0;
            spent = left == 0;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    private boolean isGiven(Instant now) {
        return tables.write(
                        new DynamoUpdate(CALLS.key(owner + "/" + window))
                                .add(GIVEN, share.atATime())
                                .set(new DynamoItem().keptFrom(now, CALLS))
                                .onlyIf(
                                        "attribute_not_exists({given}) OR {given} <= ?",
                                        share.calls() - share.atATime()))
                .isEmpty();
    }

    @Override
    public Instant renewedAfter(Instant now) {
        long seconds = share.window().toSeconds();
        return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
    }
}
