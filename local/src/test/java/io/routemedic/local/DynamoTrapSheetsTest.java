package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.ledger.dynamo.DynamoTrapSheets;
import io.routemedic.ledger.stages.TrapSheet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoTrapSheetsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final String API = "a1b2c3d4e5";

    private final LocalTables tables = new LocalTables();
    private final DynamoTrapSheets sheets = new DynamoTrapSheets(tables.ledger());

    @AfterEach
    void close() {
        tables.close();
    }

    private static TrapSheet sheet(String scope) {
        Trap trap = new Trap("GreedyWithoutParent", scope, "Stage `prod`", "It has.", "Add.");
        return TrapSheet.none(scope).seen(List.of(trap), NOW);
    }

    @Test
    void keepsASheetAsItIs() {
        sheets.save(sheet(API));

        assertThat(sheets.find(API)).contains(sheet(API));
        assertThat(sheets.find("another")).isEmpty();
    }

    @Test
    void listsWhatPeopleWereNotToldOfUntilTheyAre() {
        sheets.save(sheet(API));
        sheets.save(sheet("address/" + API));
        sheets.save(TrapSheet.none("domains").seen(List.of(), NOW));
        assertThat(sheets.untold(9)).hasSize(2);

        sheets.save(sheet(API).told());

        assertThat(sheets.untold(9)).containsExactly(sheet("address/" + API));
        assertThat(sheets.find(API)).contains(sheet(API).told());
    }
}
