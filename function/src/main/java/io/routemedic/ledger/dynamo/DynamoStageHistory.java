package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.BREAKER;
import static io.routemedic.dynamo.Schema.ItemType.SWITCH;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.policy.HealHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Switches and the breaker as items of the stage's partition: one query reads both. */
public final class DynamoStageHistory implements StageHistory {

    private static final String CALL = "dynamodb:Query";
    private static final Duration DAY = Duration.ofDays(1);

    private final DynamoTables tables;
    private final Duration breakerStaysOpen;

    /**
     * Reads and writes the history of all stages.
     *
     * @param breakerStaysOpen how long after a rollback nothing is healed, unless a person closes
     *     the breaker
     */
    public DynamoStageHistory(DynamoTables tables, Duration breakerStaysOpen) {
        this.tables = tables;
        this.breakerStaysOpen = breakerStaysOpen;
    }

    @Override
    public Reading<HealHistory> recent(StageRef stage, String exceptHeal, Instant now) {
        try {
            List<DynamoItem> items = tables.find(DynamoQuery.partition(BREAKER.key(stage)));
            List<Instant> switches =
                    items.stream()
                            .filter(SWITCH::has)
                            .filter(item -> !item.text("healId").equals(exceptHeal))
                            .map(item -> item.time("switchedAt"))
                            .filter(at -> at.isAfter(now.minus(DAY)))
                            .sorted()
                            .toList();
            Optional<Instant> openSince =
                    items.stream()
                            .filter(BREAKER::has)
                            .filter(item -> now.isBefore(item.time("openUntil")))
                            .map(item -> item.time("openSince"))
                            .findFirst();
            return new Reading.Read<>(new HealHistory(switches, openSince), new Source(CALL, now));
        } catch (LedgerUnavailableException e) {
            return new Reading.Unread<>(CALL, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void openBreaker(StageRef stage, String healId, String why, Instant now) {
        Instant until = now.plus(breakerStaysOpen);
        DynamoItem breaker =
                new DynamoItem()
                        .with("healId", healId)
                        .with("why", why)
                        .with("openSince", now)
                        .with("openUntil", until)
                        .with("apiId", stage.api().value())
                        .with("stageName", stage.stage().value())
                        .listed(Listing.BREAKER, now)
                        .keptFrom(until, BREAKER);
        var _ =
                tables.write(
                        DynamoWrite.put(BREAKER.key(stage), breaker)
                                .onlyIf("attribute_not_exists({pk}) OR {openUntil} <= ?", now));
    }

    @Override
    public List<Stopped> stopped(int limit, Instant now) {
        return tables.find(DynamoQuery.latest(Listing.BREAKER, limit)).stream()
                .filter(item -> now.isBefore(item.time("openUntil")))
                .map(
                        item ->
                                new Stopped(
                                        StageRef.of(item.text("apiId"), item.text("stageName")),
                                        item.time("openSince"),
                                        item.time("openUntil"),
                                        item.text("healId"),
                                        item.text("why")))
                .toList();
    }

    @Override
    public void closeBreaker(StageRef stage) {
        var _ = tables.write(DynamoWrite.delete(BREAKER.key(stage)));
    }
}
