package io.routemedic.local;

import static io.routemedic.local.Findings.NOW;
import static io.routemedic.local.Findings.finding;
import static io.routemedic.local.Findings.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.dynamo.DynamoFindingLedger;
import io.routemedic.ledger.dynamo.DynamoKnownFindings;
import io.routemedic.ledger.dynamo.DynamoNoticeClaims;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.NoticeClaims.Claim;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.TrailMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoNoticeClaimsTest {

    private static final List<String> CHANNELS = List.of("eventbridge", "slack", "sns");

    private final LocalTables tables = new LocalTables();
    private final DynamoKnownFindings known = new DynamoKnownFindings();
    private final DynamoFindingLedger ledger = new DynamoFindingLedger(tables.ledger(), known);
    private final DynamoNoticeClaims claims = new DynamoNoticeClaims(tables.ledger(), known);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void grantsANoticeToOneSenderAtATime() {
        FindingRecord record = counted();

        assertThat(claim("b1", NOW, at(record, "slack", 1))).hasSize(1);
        assertThat(claim("b2", NOW, at(record, "slack", 1))).isEmpty();
        assertThat(claim("b2", NOW, at(record, "sns", 1))).hasSize(1);
    }

    @Test
    void givesABatchThatIsDeliveredAgainItsOwnClaimBack() {
        FindingRecord record = counted();
        claim("b1", NOW, at(record, "slack", 1));

        assertThat(claim("b1", NOW, at(record, "slack", 1))).hasSize(1);
    }

    @Test
    void remembersWhatWasDelivered() {
        FindingRecord record = counted();
        claims.delivered(claim("b1", NOW, at(record, "slack", 1)), NOW);

        assertThat(claim("b1", NOW, at(record, "slack", 1))).isEmpty();
        FindingRecord told = read(record);
        assertThat(told.notice("slack")).isEqualTo(new NoticeState(1, Optional.of(NOW)));
        assertThat(told.notice("sns")).isEqualTo(NoticeState.NONE);
        assertThat(claim("b2", NOW, at(told, "slack", 10))).hasSize(1);
    }

    @Test
    void grantsANoticeAgainWhenItsSenderDied() {
        FindingRecord record = counted();
        claim("b1", NOW, at(record, "slack", 1));

        assertThat(claim("b2", NOW, at(record, "slack", 1))).isEmpty();
        Instant later = NOW.plus(Duration.ofMinutes(3));
        assertThat(claim("b2", later, at(record, "slack", 1))).hasSize(1);
    }

    @Test
    void ignoresADeliveryWhoseClaimHasPassedToAnotherSender() {
        FindingRecord record = counted();
        List<Claim> lost = claim("b1", NOW, at(record, "slack", 1));
        Instant later = NOW.plus(Duration.ofMinutes(3));
        claim("b2", later, at(record, "slack", 1));

        claims.delivered(lost, later);

        assertThat(read(record).notice("slack")).isEqualTo(NoticeState.NONE);
        assertThat(claim("b3", later, at(record, "slack", 1))).isEmpty();
    }

    @Test
    void claimsAndRecordsAllTargetsOfManyFindingsWithARequestEach() {
        List<FindingRecord> records = counted(10);
        tables.requests();

        List<Claim> granted = claims.claim(onAllChannels(records), told(records), "b1", NOW);
        claims.delivered(granted, NOW);

        assertThat(granted).extracting(Claim::notice).isEqualTo(onAllChannels(records));
        assertThat(tables.requests()).containsExactly("transactWriteItems", "transactWriteItems");
        NoticeState once = new NoticeState(1, Optional.of(NOW));
        assertThat(records)
                .allSatisfy(
                        record ->
                                assertThat(read(record).notices())
                                        .isEqualTo(
                                                Map.of(
                                                        "audit", once,
                                                        "eventbridge", once,
                                                        "slack", once,
                                                        "sns", once)));
    }

    @Test
    void needsNoTransactionForOneFinding() {
        List<FindingRecord> records = List.of(counted());
        tables.requests();

        claims.delivered(claims.claim(onAllChannels(records), told(records), "b1", NOW), NOW);

        assertThat(tables.requests()).containsExactly("updateItem", "updateItem");
    }

    @Test
    void asksNothingForAnEmptyList() {
        tables.requests();

        claims.delivered(claims.claim(List.of(), List.of(), "b1", NOW), NOW);

        assertThat(tables.requests()).isEmpty();
    }

    @Test
    void grantsTheOtherTargetsOfAFindingWhenOneIsClaimedBySomebodyElse() {
        FindingRecord record = counted();
        claim("another", NOW, at(record, "slack", 1));
        tables.requests();

        List<Claim> granted =
                claims.claim(onAllChannels(List.of(record)), told(List.of(record)), "b1", NOW);

        assertThat(granted)
                .extracting(claim -> claim.notice().target())
                .containsExactly("eventbridge", "sns");
        assertThat(tables.requests()).containsExactly("updateItem", "updateItem");
        assertThat(read(record).notice("audit").threshold()).isEqualTo(1);
    }

    @Test
    void grantsAllButWhatSomebodyElseHasOrDeliveredAmongManyFindings() {
        List<FindingRecord> records = counted(10);
        claim("another", NOW, at(records.get(2), "slack", 1));
        claims.delivered(claim("another", NOW, at(records.get(5), "sns", 1)), NOW);
        claims.claim(List.of(), told(List.of(records.get(7))), "another", NOW);
        tables.requests();

        List<Claim> granted = claims.claim(onAllChannels(records), told(records), "b1", NOW);

        List<DueNotice> expected = new ArrayList<>(onAllChannels(records));
        expected.remove(at(records.get(2), "slack", 1));
        expected.remove(at(records.get(5), "sns", 1));
        assertThat(granted).extracting(Claim::notice).isEqualTo(expected);
        assertThat(tables.requests()).containsExactly("transactWriteItems", "transactWriteItems");
        assertThat(records)
                .allSatisfy(
                        record ->
                                assertThat(read(record).notice("audit").threshold()).isEqualTo(1));
    }

    @Test
    void recordsTheOtherDeliveriesWhenOneClaimHasPassedToSomebodyElse() {
        List<FindingRecord> records = counted(3);
        List<Claim> mine = claims.claim(onAllChannels(records), List.of(), "b1", NOW);
        Instant later = NOW.plus(Duration.ofMinutes(3));
        claim("b2", later, at(records.get(1), "slack", 1));

        claims.delivered(mine, later);

        assertThat(read(records.get(1)).notices()).containsOnlyKeys("eventbridge", "sns");
        assertThat(read(records.get(0)).notices()).hasSize(3);
        assertThat(read(records.get(2)).notices()).hasSize(3);
    }

    @Test
    void givesARedeliveredBatchItsClaimsBackThoughItsTrailIsRecorded() {
        List<FindingRecord> records = counted(10);
        claims.claim(onAllChannels(records), told(records), "b1", NOW);

        assertThat(claims.claim(onAllChannels(records), told(records), "b1", NOW)).hasSize(30);
    }

    @Test
    void recordsADeliveryOnceThoughItIsReportedAgain() {
        List<FindingRecord> records = counted(2);
        List<Claim> granted = claims.claim(onAllChannels(records), List.of(), "b1", NOW);
        claims.delivered(granted, NOW);

        claims.delivered(granted, NOW.plusSeconds(1));

        assertThat(read(records.getFirst()).notice("slack"))
                .isEqualTo(new NoticeState(1, Optional.of(NOW)));
    }

    @Test
    void doesNotSetBackWhatSomebodyElseRecordedWithoutAClaim() {
        FindingRecord early = counted();
        FindingRecord late = counted("b2", finding("/orders", 20, NOW));
        claims.claim(List.of(), List.of(new TrailMark(late, 10)), "b2", NOW);

        claims.claim(List.of(), List.of(new TrailMark(early, 1)), "b1", NOW.plusSeconds(1));

        assertThat(read(early).notice("audit")).isEqualTo(new NoticeState(10, Optional.of(NOW)));
    }

    @Test
    void asksForAPlanOnceWhateverElseIsTold() {
        FindingRecord record = counted();
        claim("another", NOW, at(record, "slack", 1));

        List<Claim> question = claim("b1", NOW, question(record, "plan1"));
        claims.delivered(question, NOW);

        assertThat(question).hasSize(1);
        assertThat(claim("b2", NOW, question(record, "plan1"))).isEmpty();
        assertThat(claim("b2", NOW, question(record, "plan2"))).hasSize(1);
        assertThat(read(record).notice("slack"))
                .isEqualTo(new NoticeState(0, Optional.empty(), Set.of("plan1")));
    }

    @Test
    void remembersAllPlansThatWereAskedForBesidesWhatWasTold() {
        FindingRecord record = counted();
        claims.delivered(claim("b1", NOW, question(record, "plan1"), at(record, "slack", 1)), NOW);
        claims.delivered(claim("b2", NOW, question(record, "plan2")), NOW.plusSeconds(60));

        assertThat(read(record).notice("slack"))
                .isEqualTo(new NoticeState(1, Optional.of(NOW), Set.of("plan1", "plan2")));
    }

    @Test
    void grantsEachNoticeOnceToSendersThatAskAtOnce() throws Exception {
        List<FindingRecord> records = counted(10);
        List<Claim> granted = new ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Claim>>> asked =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    i ->
                                            senders.submit(
                                                    () ->
                                                            claims.claim(
                                                                    onAllChannels(records),
                                                                    told(records),
                                                                    "b" + i,
                                                                    NOW)))
                            .toList();
            for (Future<List<Claim>> one : asked) {
                granted.addAll(one.get());
            }
        }

        assertThat(granted)
                .extracting(Claim::notice)
                .containsExactlyInAnyOrderElementsOf(onAllChannels(records));
    }

    private List<Claim> claim(String batch, Instant now, DueNotice... wanted) {
        return claims.claim(List.of(wanted), List.of(), batch, now);
    }

    private static DueNotice.AtThreshold at(FindingRecord record, String target, long threshold) {
        return new DueNotice.AtThreshold(record, target, threshold);
    }

    private static DueNotice question(FindingRecord record, String plan) {
        return new DueNotice.Question(record, "slack", plan);
    }

    private static List<DueNotice> onAllChannels(List<FindingRecord> records) {
        return records.stream()
                .flatMap(
                        record ->
                                CHANNELS.stream().<DueNotice>map(channel -> at(record, channel, 1)))
                .toList();
    }

    private static List<TrailMark> told(List<FindingRecord> records) {
        return records.stream().map(record -> new TrailMark(record, 1)).toList();
    }

    private FindingRecord counted() {
        return counted("b1", finding("/orders", 1, NOW));
    }

    private FindingRecord counted(String batch, Finding finding) {
        return Objects.requireNonNull(ledger.count(batch, List.of(finding), NOW).get(id(finding)));
    }

    private List<FindingRecord> counted(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> counted("b" + i, finding("/p" + i, 1, NOW)))
                .toList();
    }

    private FindingRecord read(FindingRecord record) {
        return ledger.find(record.id()).orElseThrow();
    }
}
