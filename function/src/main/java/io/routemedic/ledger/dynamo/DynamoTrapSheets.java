package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.TRAPS;

import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.ledger.stages.TrapSheet;
import io.routemedic.ledger.stages.TrapSheets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One item a scope, listed while people were not told of all that is in it. */
public final class DynamoTrapSheets implements TrapSheets {

    private final DynamoTables tables;

    public DynamoTrapSheets(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<TrapSheet> find(String scope) {
        return tables.find(TRAPS.key(scope)).map(DynamoTrapSheets::read);
    }

    @Override
    public void save(TrapSheet sheet) {
        DynamoItem item =
                new DynamoItem()
                        .with("scope", sheet.scope())
                        .with("looked", sheet.looked())
                        .with(
                                "traps",
                                sheet.entries().stream().map(DynamoTrapSheets::write).toList())
                        .keptFrom(sheet.looked(), TRAPS);
        if (!sheet.untold().isEmpty()) {
            item.listed(Listing.TRAPS, sheet.looked());
        }
        var _ = tables.write(DynamoWrite.put(TRAPS.key(sheet.scope()), item));
    }

    @Override
    public List<TrapSheet> untold(int limit) {
        return tables
                .find(
                        DynamoQuery.due(Listing.TRAPS, Instant.parse("9999-01-01T00:00:00Z"))
                                .first(limit))
                .stream()
                .map(DynamoTrapSheets::read)
                .toList();
    }

    private static DynamoItem write(TrapSheet.Entry entry) {
        Trap trap = entry.trap();
        return new DynamoItem()
                .with("kind", trap.kind())
                .with("subject", trap.subject())
                .with("what", trap.what())
                .with("todo", trap.todo())
                .with("told", entry.told());
    }

    private static TrapSheet read(DynamoItem item) {
        String scope = item.text("scope");
        return new TrapSheet(
                scope,
                item.time("looked"),
                item.items("traps").stream().map(one -> read(scope, one)).toList());
    }

    private static TrapSheet.Entry read(String scope, DynamoItem item) {
        return new TrapSheet.Entry(
                new Trap(
                        item.text("kind"),
                        scope,
                        item.text("subject"),
                        item.text("what"),
                        item.text("todo")),
                item.flag("told"));
    }
}
