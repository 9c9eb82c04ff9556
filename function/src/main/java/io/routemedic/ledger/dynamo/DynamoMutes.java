package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.MUTE;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.Mutes;
import java.time.Instant;
import java.util.List;

/** Mutes in the state table: one item a scope. */
public final class DynamoMutes implements Mutes {

    private static final int MOST = 100;

    private final DynamoTables tables;

    public DynamoMutes(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Mute mute) {
        DynamoItem item =
                scope(mute.scope())
                        .with("until", mute.until())
                        .with("by", mute.by())
                        .with("why", mute.why())
                        .listed(Listing.MUTE, mute.until())
                        .keptFrom(mute.until(), MUTE);
        var _ = tables.write(DynamoWrite.put(MUTE.key(mute.scope().name()), item));
    }

    private static DynamoItem scope(Mute.Scope scope) {
        return switch (scope) {
            case Mute.OfFinding(String id) -> new DynamoItem().with("findingId", id);
            case Mute.OfRoute(StageRef stage, String route) ->
                    scope(new Mute.OfStage(stage)).with("route", route);
            case Mute.OfStage(StageRef stage) ->
                    new DynamoItem()
                            .with("apiId", stage.api().value())
                            .with("stageName", stage.stage().value());
        };
    }

    @Override
    public boolean lift(Mute.Scope scope) {
        DynamoWrite gone =
                DynamoWrite.delete(MUTE.key(scope.name())).onlyIf("attribute_exists({pk})");
        return tables.write(gone).isEmpty();
    }

    @Override
    public List<Mute> active(Instant now) {
        return tables.find(DynamoQuery.after(Listing.MUTE, now).first(MOST)).stream()
                .map(DynamoMutes::mute)
                .toList();
    }

    private static Mute mute(DynamoItem item) {
        return new Mute(scope(item), item.time("until"), item.text("by"), item.text("why"));
    }

    private static Mute.Scope scope(DynamoItem item) {
        if (item.has("findingId")) {
            return new Mute.OfFinding(item.text("findingId"));
        }
        StageRef stage = StageRef.of(item.text("apiId"), item.text("stageName"));
        return item.has("route")
                ? new Mute.OfRoute(stage, item.text("route"))
                : new Mute.OfStage(stage);
    }
}
