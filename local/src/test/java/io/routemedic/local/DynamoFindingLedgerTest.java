package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Finding;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.gateway.Source;
import io.routemedic.gateway.StageRef;
import io.routemedic.incident.Activity;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.Origin;
import io.routemedic.intake.Symptom;
import io.routemedic.ledger.DynamoFindingLedger;
import io.routemedic.ledger.DynamoNoticeClaims;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.NoticeClaims.Claim;
import io.routemedic.ledger.NoticeState;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoFindingLedgerTest {

    private static final StageRef STAGE = StageRef.of("a1b2c3d4e5", "prod");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final DynamoTables tables = new DynamoTables();
    private final DynamoFindingLedger ledger = new DynamoFindingLedger(tables.state());
    private final DynamoNoticeClaims claims = new DynamoNoticeClaims(tables.state());

    @AfterEach
    void close() {
        tables.close();
    }

    private static Finding finding(String path, long count, Instant lastSeen) {
        IncidentKey key =
                new IncidentKey(
                        new Origin(
                                "111122223333", "eu-west-1", "/apigw/orders", Optional.of(STAGE)),
                        "GET",
                        path);
        Incident incident =
                new Incident(
                        key,
                        Symptom.MESSAGE,
                        count,
                        2,
                        lastSeen.minusSeconds(5),
                        lastSeen,
                        List.of("/prod" + path),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new Activity(count, 1, 2));
        return new Finding(
                incident,
                Cause.ROUTE_NOT_DEPLOYED,
                Confidence.CERTAIN,
                List.of(new Evidence("seen", new Source("apigateway:GetStage", NOW))),
                List.of(new Remedy.Deploy(STAGE, new Route("GET", path))),
                List.of(),
                List.of(),
                List.of());
    }

    private static String id(Finding finding) {
        return FindingIds.of(finding.incident().key());
    }

    private FindingRecord counted(String batch, Finding finding) {
        return Objects.requireNonNull(ledger.count(batch, List.of(finding), NOW).get(id(finding)));
    }

    @Test
    void addsUpOverBatches() {
        counted("b1", finding("/orders", 3, NOW));

        assertThat(counted("b2", finding("/orders", 4, NOW)).count()).isEqualTo(7);
    }

    @Test
    void countsARedeliveredBatchOnce() {
        counted("b1", finding("/orders", 3, NOW));

        assertThat(counted("b1", finding("/orders", 3, NOW)).count()).isEqualTo(3);
    }

    @Test
    void countsMoreFindingsThanOneTransactionTakesAndEachOnce() {
        List<Finding> many =
                IntStream.range(0, 150).mapToObj(i -> finding("/p" + i, 1, NOW)).toList();
        ledger.count("b1", many, NOW);

        assertThat(ledger.count("b1", many, NOW).values())
                .hasSize(150)
                .allSatisfy(record -> assertThat(record.count()).isEqualTo(1));
    }

    @Test
    void keepsTheLatestTimeWhenBatchesArriveOutOfOrder() {
        counted("b2", finding("/orders", 1, NOW));

        FindingRecord record = counted("b1", finding("/orders", 2, NOW.minusSeconds(60)));

        assertThat(record.lastSeen()).isEqualTo(NOW);
        assertThat(record.count()).isEqualTo(3);
    }

    @Test
    void recallsTheFindingAsItWasCounted() {
        Finding finding = finding("/orders", 3, NOW);

        FindingRecord record = counted("b1", finding);

        assertThat(record.recall().cause()).isEqualTo(finding.cause());
        assertThat(record.recall().evidence()).isEqualTo(finding.evidence());
        assertThat(record.recall().remedies()).isEqualTo(finding.remedies());
        assertThat(record.recall().incident()).isEqualTo(finding.incident());
    }

    @Test
    void listsOpenFindingsLastSeenFirst() {
        counted("b1", finding("/old", 1, NOW.minusSeconds(60)));
        counted("b2", finding("/new", 1, NOW));
        counted("b3", finding("/done", 1, NOW));
        ledger.acknowledge(id(finding("/done", 1, NOW)), "ada");

        assertThat(ledger.open(10))
                .extracting(record -> record.key().pathShape())
                .containsExactly("/new", "/old");
    }

    @Test
    void opensAnAcknowledgedFindingWhenItIsSeenAgain() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        ledger.acknowledge(record.id(), "ada");
        assertThat(ledger.find(record.id()).orElseThrow().acknowledgedBy()).contains("ada");

        counted("b2", finding("/orders", 1, NOW));

        assertThat(ledger.open(10)).hasSize(1);
        assertThat(ledger.find(record.id()).orElseThrow().acknowledgedBy()).isEmpty();
    }

    @Test
    void grantsANoticeToOneSenderAtATime() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));

        assertThat(claims.claim(record, "slack", 1, "b1", NOW)).isInstanceOf(Claim.Granted.class);
        assertThat(claims.claim(record, "slack", 1, "b2", NOW))
                .isInstanceOf(Claim.InProgress.class);
        assertThat(claims.claim(record, "sns", 1, "b2", NOW)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void givesABatchThatIsDeliveredAgainItsOwnClaimBack() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        claims.claim(record, "slack", 1, "b1", NOW);

        assertThat(claims.claim(record, "slack", 1, "b1", NOW)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void remembersWhatWasDelivered() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        claims.delivered((Claim.Granted) claims.claim(record, "slack", 1, "b1", NOW), NOW);

        assertThat(claims.claim(record, "slack", 1, "b1", NOW))
                .isEqualTo(new Claim.AlreadyDelivered());
        FindingRecord told = ledger.find(record.id()).orElseThrow();
        assertThat(told.notice("slack")).isEqualTo(new NoticeState(1, Optional.of(NOW)));
        assertThat(told.notice("sns")).isEqualTo(NoticeState.NONE);
        assertThat(claims.claim(told, "slack", 10, "b2", NOW)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void grantsANoticeAgainWhenSendingFailedOrTheSenderDied() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        claims.release((Claim.Granted) claims.claim(record, "slack", 1, "b1", NOW));

        assertThat(claims.claim(record, "slack", 1, "b2", NOW)).isInstanceOf(Claim.Granted.class);
        assertThat(claims.claim(record, "slack", 1, "b3", NOW.plus(Duration.ofMinutes(3))))
                .isInstanceOf(Claim.Granted.class);
    }

    @Test
    void ignoresADeliveryWhoseClaimHasPassedToAnotherSender() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        Claim.Granted lost = (Claim.Granted) claims.claim(record, "slack", 1, "b1", NOW);
        Instant later = NOW.plus(Duration.ofMinutes(3));
        claims.claim(record, "slack", 1, "b2", later);

        claims.delivered(lost, later);

        assertThat(claims.claim(record, "slack", 1, "b3", later))
                .isInstanceOf(Claim.InProgress.class);
    }
}
