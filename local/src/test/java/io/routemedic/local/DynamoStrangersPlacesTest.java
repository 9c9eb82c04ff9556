package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.ledger.dynamo.DynamoFindingLedger;
import io.routemedic.ledger.dynamo.DynamoKnownFindings;
import io.routemedic.ledger.dynamo.DynamoStrangersPlaces;
import io.routemedic.ledger.findings.StrangersPlaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoStrangersPlacesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:20:00Z");
    private static final String STAGE = "a1b2c3d4e5/prod";

    private final LocalTables tables = new LocalTables();
    private final DynamoStrangersPlaces places = new DynamoStrangersPlaces(tables.ledger());

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void givesSoManyAnHourAndTheSameAgain() {
        Set<String> first = places.findings(STAGE, NOW, ids("a", 15));
        Set<String> second = places.findings(STAGE, NOW.plusSeconds(60), ids("b", 250));

        assertThat(first).hasSize(15);
        assertThat(second).containsExactly("b0", "b1", "b2", "b3", "b4");
        assertThat(places.findings(STAGE, NOW, ids("b", 250))).isEqualTo(second);
        assertThat(places.findings(STAGE, NOW.plus(Duration.ofHours(1)), ids("c", 30)))
                .hasSize(StrangersPlaces.FINDINGS);
        assertThat(places.findings("a1b2c3d4e5/test", NOW, ids("c", 30)))
                .hasSize(StrangersPlaces.FINDINGS);
    }

    @Test
    void takesNoPlaceForWhatIsOnRecord() {
        String known =
                new DynamoFindingLedger(tables.ledger(), new DynamoKnownFindings())
                        .count("batch", List.of(Findings.finding("/orders", 1, NOW)), NOW)
                        .keySet()
                        .iterator()
                        .next();
        List<String> ids = new ArrayList<>(ids("a", 20));
        ids.add(known);

        assertThat(places.findings(STAGE, NOW, ids)).hasSize(21).contains(known);
        assertThat(places.findings(STAGE, NOW, List.of(known, "z"))).containsExactly(known);
    }

    @Test
    void asksTheTableTwiceAtMost() {
        places.findings(STAGE, NOW, ids("a", 3));
        tables.requests();
        places.findings(STAGE, NOW, ids("b", 3));
        assertThat(tables.requests()).containsExactly("batchGetItem", "updateItem");

        places.findings(STAGE, NOW, ids("b", 3));
        assertThat(tables.requests()).containsExactly("batchGetItem");
    }

    @Test
    void countsNoticesByThemselves() {
        places.findings(STAGE, NOW, ids("a", 30));

        assertThat(places.notices(STAGE, NOW, ids("n", 30))).hasSize(StrangersPlaces.NOTICES);
        assertThat(places.notices(STAGE, NOW, ids("m", 1))).isEmpty();
    }

    @Test
    void givesNoneTooManyToBatchesThatAreReadAtOnce() throws Exception {
        Set<String> given = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Set<String>>> batches =
                    IntStream.range(0, 8)
                            .<Callable<Set<String>>>mapToObj(
                                    i -> () -> places.findings(STAGE, NOW, ids("t" + i + "-", 6)))
                            .toList();
            for (Future<Set<String>> batch : pool.invokeAll(batches)) {
                given.addAll(batch.get());
            }
        }

        assertThat(given).hasSize(StrangersPlaces.FINDINGS);
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
