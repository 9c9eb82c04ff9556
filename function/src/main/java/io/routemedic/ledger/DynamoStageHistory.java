package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.policy.HealHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Switches and the breaker as items of the stage's partition: one query reads both. */
public final class DynamoStageHistory implements StageHistory {

    private static final String CALL = "dynamodb:Query";
    private static final Duration DAY = Duration.ofDays(1);

    private final DynamoTable table;
    private final Duration breakerStaysOpen;

    /**
     * Reads and writes the history of all stages.
     *
     * @param breakerStaysOpen how long after a rollback nothing is healed, unless a person closes
     *     the breaker
     */
    public DynamoStageHistory(DynamoTable table, Duration breakerStaysOpen) {
        this.table = table;
        this.breakerStaysOpen = breakerStaysOpen;
    }

    @Override
    public Reading<HealHistory> recent(StageRef stage, String exceptHeal, Instant now) {
        try {
            List<DynamoItem> items = table.partition(DynamoKeys.stage(stage));
            List<Instant> switches =
                    items.stream()
                            .filter(item -> item.string("sk").startsWith(DynamoKeys.SWITCH))
                            .filter(item -> !item.string("healId").equals(exceptHeal))
                            .map(item -> item.instant("switchedAt"))
                            .filter(at -> at.isAfter(now.minus(DAY)))
                            .sorted()
                            .toList();
            var openSince =
                    items.stream()
                            .filter(item -> item.string("sk").equals(DynamoKeys.BREAKER))
                            .filter(item -> now.isBefore(item.instant("openUntil")))
                            .map(item -> item.instant("openSince"))
                            .findFirst();
            return new Reading.Read<>(new HealHistory(switches, openSince), new Source(CALL, now));
        } catch (LedgerUnavailableException e) {
            return new Reading.Unread<>(CALL, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void openBreaker(StageRef stage, String healId, String why, Instant now) {
        DynamoItem breaker =
                DynamoItem.of(DynamoKeys.stage(stage), DynamoKeys.BREAKER)
                        .with("healId", healId)
                        .with("why", why)
                        .with("openSince", now)
                        .with("openUntil", now.plus(breakerStaysOpen))
                        .expiring(now.plus(breakerStaysOpen).plus(DAY));
        table.put(
                breaker,
                "attribute_not_exists(pk) OR openUntil <= :now",
                Map.of(":now", DynamoItem.time(now)));
    }

    @Override
    public void closeBreaker(StageRef stage) {
        table.delete(DynamoKeys.stage(stage), DynamoKeys.BREAKER);
    }
}
