package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.STAGES;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.intake.stage.ApiStages;
import io.routemedic.intake.stage.StageCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue as one partition of the state table: an item for each API, and one for the list.
 */
public final class DynamoStageCatalogue implements StageCatalogue {

    /** No API's id: sorts before them. */
    private static final String LIST = "-";

    private static final String READ_AT = "readAt";

    private final DynamoTables tables;

    public DynamoStageCatalogue(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Contents read() {
        Optional<ApiList> list = Optional.empty();
        List<ApiStages> stages = new ArrayList<>();
        for (DynamoItem item : tables.find(DynamoQuery.partition(STAGES.key("")))) {
            if (item.text(Schema.SK).equals(LIST)) {
                list = Optional.of(list(item));
            } else {
                stages.add(stages(item));
            }
        }
        return new Contents(list, stages);
    }

    @Override
    public void keep(ApiList list) {
        put(
                LIST,
                new DynamoItem().with("apis", list.apis().stream().map(ApiId::value).toList()),
                list.readAt());
    }

    @Override
    public void keep(ApiStages stages) {
        put(
                stages.api().value(),
                new DynamoItem().with("stages", stages.stages().stream().map(this::write).toList()),
                stages.readAt());
    }

    private void put(String key, DynamoItem item, Instant readAt) {
        var _ =
                tables.write(
                        DynamoWrite.put(
                                STAGES.key("", key),
                                item.with(READ_AT, readAt).keptFrom(readAt, STAGES)));
    }

    private DynamoItem write(ApiStages.Logging logging) {
        return new DynamoItem()
                .with("stage", logging.stage())
                .with("logGroup", logging.logGroup())
                .with("format", logging.format());
    }

    private static ApiList list(DynamoItem item) {
        return new ApiList(
                item.texts("apis").stream().map(ApiId::new).toList(), item.time(READ_AT));
    }

    private static ApiStages stages(DynamoItem item) {
        return new ApiStages(
                new ApiId(item.text(Schema.SK)),
                item.time(READ_AT),
                item.items("stages").stream()
                        .map(
                                one ->
                                        new ApiStages.Logging(
                                                one.text("stage"),
                                                one.text("logGroup"),
                                                one.maybe("format")))
                        .toList());
    }
}
