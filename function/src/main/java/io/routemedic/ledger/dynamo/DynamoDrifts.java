package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.DRIFT;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.stages.DriftRecord;
import io.routemedic.ledger.stages.DriftRecord.Drift;
import io.routemedic.ledger.stages.Drifts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One item a stage, listed by since when its draft has differed. */
public final class DynamoDrifts implements Drifts {

    private final DynamoTables tables;

    public DynamoDrifts(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<DriftRecord> find(StageRef stage) {
        return tables.find(DRIFT.key(stage)).map(DynamoDrifts::read);
    }

    @Override
    public void save(DriftRecord record) {
        DynamoItem item =
                new DynamoItem()
                        .with("apiId", record.stage().api().value())
                        .with("stageName", record.stage().stage().value())
                        .with("draft", record.draft())
                        .with("live", record.live().value())
                        .with("compared", record.compared())
                        .keptFrom(record.compared(), DRIFT);
        record.drift()
                .ifPresent(
                        drift ->
                                item.with("plan", drift.plan())
                                        .with("since", drift.since())
                                        .with("changes", drift.changes())
                                        .with("told", drift.told())
                                        .listed(Listing.DRIFT, drift.since()));
        var _ = tables.write(DynamoWrite.put(DRIFT.key(record.stage()), item));
    }

    @Override
    public List<DriftRecord> open(int limit) {
        return tables
                .find(
                        DynamoQuery.due(Listing.DRIFT, Instant.parse("9999-01-01T00:00:00Z"))
                                .first(limit))
                .stream()
                .map(DynamoDrifts::read)
                .toList();
    }

    private static DriftRecord read(DynamoItem item) {
        return new DriftRecord(
                StageRef.of(item.text("apiId"), item.text("stageName")),
                item.text("draft"),
                new DeploymentId(item.text("live")),
                item.time("compared"),
                item.maybe("plan")
                        .map(
                                plan ->
                                        new Drift(
                                                plan,
                                                item.time("since"),
                                                (int) item.count("changes"),
                                                item.flag("told"))));
    }
}
