package io.routemedic.local;

import static io.routemedic.local.Findings.NOW;
import static io.routemedic.local.Findings.finding;
import static io.routemedic.local.Findings.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.dynamo.DynamoFindingLedger;
import io.routemedic.ledger.dynamo.DynamoKnownFindings;
import io.routemedic.ledger.dynamo.DynamoNoticeClaims;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.FindingLedger.PutOff;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Settlement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process takes a finding to be like, beside what the table has. */
class DynamoKnownFindingsTest {

    private static final String COUNTED = "transactWriteItems";
    private static final String READ = "batchGetItem";

    private final LocalTables tables = new LocalTables();
    private final OneProcess one = new OneProcess();
    private final OneProcess other = new OneProcess();
    private int batches;

    @AfterEach
    void close() {
        tables.close();
    }

    private final class OneProcess {
        private final DynamoKnownFindings known = new DynamoKnownFindings();
        final DynamoFindingLedger ledger = new DynamoFindingLedger(tables.ledger(), known);
        final DynamoNoticeClaims claims = new DynamoNoticeClaims(tables.ledger(), known);

        Map<String, FindingRecord> count(Finding... findings) {
            return ledger.count("b" + batches++, List.of(findings), NOW);
        }

        void tell(FindingRecord record) {
            claims.delivered(
                    claims.claim(
                            List.of(new DueNotice.AtThreshold(record, "slack", record.count())),
                            List.of(),
                            "b" + batches,
                            NOW),
                    NOW);
        }
    }

    private static Finding orders(long count) {
        return finding("/orders", count, NOW);
    }

    private FindingRecord onRecord(String id) {
        return new DynamoFindingLedger(tables.ledger(), new DynamoKnownFindings())
                .find(id)
                .orElseThrow();
    }

    @Test
    void countsWithOneRequestWhatNobodyElseCounts() {
        one.count(orders(3)).values().forEach(one::tell);
        tables.requests();

        assertThat(one.count(orders(4))).containsEntry(id(orders(4)), onRecordAfter(7));
        assertThat(tables.requests()).startsWith(COUNTED, "getItem").hasSize(2);
    }

    /** What is on record, which takes a request of its own. */
    private FindingRecord onRecordAfter(long count) {
        FindingRecord record = onRecord(id(orders(1)));
        assertThat(record.count()).isEqualTo(count);
        return record;
    }

    @Test
    void readsAlongWhereAnotherProcessCountsToo() {
        for (int i = 0; i < 4; i++) {
            one.count(orders(1));
            other.count(orders(1));
        }
        tables.requests();

        one.count(orders(1));

        assertThat(tables.requests()).containsExactly(COUNTED, READ);
    }

    @Test
    void learnsOfWhatIsOnRecordByBeingRefusedOnce() {
        one.count(orders(1));
        tables.requests();

        other.count(orders(1));
        other.count(orders(1));

        assertThat(tables.requests()).containsExactly(COUNTED, COUNTED, COUNTED);
    }

    @Test
    void guessesNothingOfManyFindings() {
        Finding[] many =
                IntStream.range(0, 20)
                        .mapToObj(i -> finding("/p" + i, 1, NOW))
                        .toArray(Finding[]::new);
        one.count(many);
        assertThat(tables.requests()).containsExactly(COUNTED, READ);

        one.count(many);
        assertThat(tables.requests()).containsExactly(COUNTED);
    }

    /** Whatever happens in whichever process: what it was told is what the table has. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysOfFindingsWhatIsOnRecord(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            step(random.nextInt(4) == 0 ? other : one, random);
        }
    }

    private void step(OneProcess process, Random random) {
        Finding finding = finding("/p" + random.nextInt(3), 1, NOW.plusSeconds(random.nextInt(9)));
        Finding more = finding("/p" + random.nextInt(3), 2, NOW.plusSeconds(random.nextInt(9)));
        Map<String, FindingRecord> told =
                switch (random.nextInt(7)) {
                    case 0 -> process.ledger.describe("b" + batches++, List.of(finding), NOW);
                    case 1 ->
                            process.ledger
                                    .count(
                                            "b" + batches++,
                                            List.of(finding),
                                            new PutOff(Set.of(id(finding)), List.of()),
                                            NOW)
                                    .records();
                    case 2 -> {
                        acknowledge(process, id(finding));
                        yield process.count(finding);
                    }
                    case 3 -> process.ledger.count("b" + random.nextInt(9), List.of(more), NOW);
                    case 4 -> {
                        settle(process, id(finding), random.nextBoolean());
                        yield process.count(finding);
                    }
                    default -> process.count(finding, more);
                };
        told.forEach((id, record) -> assertThat(record).isEqualTo(onRecord(id)));
        if (random.nextBoolean()) {
            told.values().forEach(process::tell);
        }
    }

    private static void acknowledge(OneProcess process, String id) {
        process.ledger.acknowledge(
                id, new Acknowledgement("anna", NOW, Cause.ROUTE_NOT_DEPLOYED, Optional.empty()));
    }

    private static void settle(OneProcess process, String id, boolean isOver) {
        process.ledger
                .find(id)
                .ifPresent(
                        record ->
                                process.ledger.settle(
                                        record,
                                        new Settlement(
                                                Settlement.State.QUIET,
                                                new DeploymentId("dep002"),
                                                NOW,
                                                "Nobody has asked."),
                                        isOver));
    }
}
