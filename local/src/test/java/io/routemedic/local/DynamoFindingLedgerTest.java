package io.routemedic.local;

import static io.routemedic.local.Findings.NOW;
import static io.routemedic.local.Findings.finding;
import static io.routemedic.local.Findings.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.incident.FailedRequest;
import io.routemedic.incident.IncidentCollector;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.ledger.dynamo.DynamoFindingLedger;
import io.routemedic.ledger.dynamo.DynamoKnownFindings;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingLedger.PutOff;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoFindingLedgerTest {

    private final LocalTables tables = new LocalTables();
    private final DynamoFindingLedger ledger =
            new DynamoFindingLedger(tables.ledger(), new DynamoKnownFindings());

    @AfterEach
    void close() {
        tables.close();
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
    void addsUpSourcesOverBatchesAndEachOnce() {
        counted("b1", from("198.51.100.20", "203.0.113.9"));
        assertThat(counted("b2", from("192.0.2.66")).distinctSources()).isEqualTo(3);
        counted("b2", from("192.0.2.66"));

        assertThat(counted("b3", from("203.0.113.9")).distinctSources()).isEqualTo(3);
    }

    @Test
    void keepsNoAddress() {
        counted("b1", from("198.51.100.20", "203.0.113.9"));

        assertThat(tables.client().scan(scan -> scan.tableName(LocalTables.STATE)).toString())
                .doesNotContain("198.51", "203.0.113");
    }

    @Test
    void knowsARouteFromAPathOfTheSameWords() {
        IncidentKey shape = finding("/orders", 1, NOW).incident().key();
        IncidentKey route =
                new IncidentKey(
                        new IncidentKey.Origin(
                                shape.origin().account(),
                                shape.origin().region(),
                                shape.origin().logGroup(),
                                shape.origin().stage(),
                                true),
                        new RequestGroup.OfRoute(new Route("GET", "/orders")));
        assertThat(FindingIds.of(route)).isNotEqualTo(FindingIds.of(shape));

        assertThat(counted("b1", finding(route, 1, NOW)).key()).isEqualTo(route);
    }

    private static Finding from(String... addresses) {
        IncidentCollector incidents = new IncidentCollector();
        IncidentKey.Origin origin = finding("/orders", 1, NOW).incident().key().origin();
        for (String address : addresses) {
            Map<LogVariable, String> values =
                    Map.of(LogVariable.PATH, "/prod/orders", LogVariable.SOURCE_IP, address);
            incidents.add(
                    origin,
                    FailedRequest.of(
                            new AccessLogEntry(values, values.keySet()), Symptom.MESSAGE, NOW));
        }
        return finding(incidents.finish().getFirst());
    }

    @Test
    void settlesAFindingUntilItIsSeenAgain() {
        FindingRecord found = counted("b1", finding("/orders", 3, NOW));
        Settlement quiet =
                new Settlement(
                        Settlement.State.QUIET, new DeploymentId("dep002"), NOW, "Nobody asked.");
        ledger.settle(found, quiet, false);
        assertThat(ledger.open(9))
                .extracting(FindingRecord::settled)
                .containsOnly(Optional.of(quiet));

        Settlement proven =
                new Settlement(
                        Settlement.State.PROVEN, new DeploymentId("dep002"), NOW, "Answered.");
        ledger.settle(found, proven, true);
        assertThat(ledger.open(9)).isEmpty();
        assertThat(ledger.find(found.id()).orElseThrow().settled()).contains(proven);

        assertThat(counted("b2", finding("/orders", 1, NOW)).settled()).isEmpty();
        assertThat(ledger.open(9)).hasSize(1);
    }

    @Test
    void settlesNothingThatFailedAgainMeanwhile() {
        FindingRecord found = counted("b1", finding("/orders", 3, NOW));
        counted("b2", finding("/orders", 3, NOW.plusSeconds(1)));

        ledger.settle(
                found,
                new Settlement(
                        Settlement.State.PROVEN, new DeploymentId("dep002"), NOW, "Answered."),
                true);

        assertThat(ledger.open(9)).hasSize(1);
        assertThat(ledger.find(found.id()).orElseThrow().settled()).isEmpty();
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
    void keepsWhenTheRouteWasMissingThoughItFailsForAnotherReasonSince() {
        counted("b1", finding("/orders", 1, NOW.minusSeconds(60)));
        Finding missing = finding("/orders", 1, NOW.minusSeconds(60));
        Finding now = finding("/orders", 1, NOW);
        Finding unsigned =
                new Finding(
                        now.incident(),
                        Cause.UNSIGNED_IAM_REQUEST,
                        now.confidence(),
                        now.evidence(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());

        FindingRecord record = counted("b2", unsigned);

        assertThat(record.lastSeen()).isEqualTo(NOW);
        assertThat(record.cause()).isEqualTo(Cause.UNSIGNED_IAM_REQUEST);
        assertThat(record.routeMissing()).isEqualTo(missing.routeMissing()).isPresent();
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
        ledger.acknowledge(id(finding("/done", 1, NOW)), known(Optional.empty()));

        assertThat(ledger.open(10))
                .extracting(record -> record.key().pathShape())
                .containsExactly("/new", "/old");
    }

    @Test
    void spreadsTheListOverKeysAndKeepsAFindingInItsPlaceForTenMinutes() {
        List<Finding> many =
                IntStream.range(0, 50).mapToObj(i -> finding("/p" + i, 1, NOW)).toList();
        ledger.count("b1", many, NOW);
        List<String> places = places();
        ledger.count(
                "b2",
                IntStream.range(0, 50)
                        .mapToObj(i -> finding("/p" + i, 1, NOW.plusSeconds(599)))
                        .toList(),
                NOW);

        assertThat(places()).isEqualTo(places);
        assertThat(places.stream().distinct()).hasSizeGreaterThan(4);
        assertThat(ledger.open(10)).hasSize(10);
        assertThat(ledger.open(100))
                .hasSize(50)
                .allSatisfy(record -> assertThat(record.count()).isEqualTo(2));
    }

    private List<String> places() {
        return tables.client().scan(one -> one.tableName(LocalTables.STATE)).items().stream()
                .filter(item -> item.containsKey("openKey"))
                .map(
                        item ->
                                requireNonNull(item.get("openKey")).s()
                                        + " "
                                        + requireNonNull(item.get("openTime")).s())
                .sorted()
                .toList();
    }

    @Test
    void countsWhatIsPutOffAndKeepsWhatIsKnownOfIt() {
        Finding known = finding("/orders", 3, NOW);
        counted("b1", known);
        Finding unread = unread(finding("/orders", 4, NOW.plusSeconds(1)));

        FindingRecord record =
                Objects.requireNonNull(
                        ledger.count(
                                        "b2",
                                        List.of(unread),
                                        new PutOff(Set.of(id(unread)), List.of()),
                                        NOW)
                                .records()
                                .get(id(unread)));

        assertThat(record.count()).isEqualTo(7);
        assertThat(record.cause()).isEqualTo(known.cause());
        assertThat(record.lastSeen()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void describesLaterWhatIsCountedAlready() {
        Finding finding = finding("/orders", 4, NOW);
        Finding unread = unread(finding);
        ledger.count("b1", List.of(unread), new PutOff(Set.of(id(unread)), List.of()), NOW);
        for (int i = 0; i < 2; i++) {
            ledger.describe("later", List.of(finding), NOW);
        }

        FindingRecord record = ledger.find(id(finding)).orElseThrow();
        assertThat(record.count()).isEqualTo(4);
        assertThat(record.cause()).isEqualTo(finding.cause());
    }

    @Test
    void knowsWhatWasPutOffWhenABatchThatIsDeliveredAgainWasCounted() {
        Finding finding = finding("/orders", 4, NOW);
        Finding other = finding("/other", 1, NOW);
        var putOff = new PutOff(Set.of(id(finding)), List.of());
        var first = ledger.count("b1", List.of(unread(finding), other), putOff, NOW);
        var again = ledger.count("b1", List.of(finding, other), noneOff(), NOW);
        var next = ledger.count("b2", List.of(finding, other), noneOff(), NOW);

        assertThat(first.putOff()).containsExactly(id(finding));
        assertThat(again.putOff()).containsExactly(id(finding));
        assertThat(next.putOff()).isEmpty();
    }

    private static PutOff noneOff() {
        return new PutOff(Set.of(), List.of());
    }

    private static Finding unread(Finding finding) {
        return new Finding(
                finding.incident(),
                Cause.UNDETERMINED,
                Confidence.POSSIBLE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void countsARootCauseBesideItsFindingsAndListsOnlyThese() {
        Finding finding = rooted(finding("/orders", 3, NOW));
        List<Finding> all = Finding.withRoots(List.of(finding));

        Map<String, FindingRecord> counted = ledger.count("b1", all, NOW);
        var _ = ledger.count("b2", all, NOW);

        FindingRecord record = Objects.requireNonNull(counted.get(id(finding)));
        FindingRecord root = ledger.find(record.thread()).orElseThrow();
        assertThat(root.isRoot()).isTrue();
        assertThat(root.key()).isEqualTo(finding.rootKey().orElseThrow());
        assertThat(root.count()).isEqualTo(6);
        assertThat(ledger.open(10)).extracting(FindingRecord::id).containsExactly(record.id());
    }

    @Test
    void forgetsARootCauseThatIsNoLongerTheCause() {
        counted("b1", rooted(finding("/orders", 1, NOW)));

        assertThat(counted("b2", finding("/orders", 1, NOW)).rootId()).isEmpty();
    }

    private static Finding rooted(Finding one) {
        return new Finding(
                one.incident(),
                one.cause(),
                one.confidence(),
                one.evidence(),
                one.remedies(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(new RequestGroup.OfCause(one.cause().id(), "dep001")));
    }

    @Test
    void keepsAnAcknowledgedFindingQuietThoughItIsSeenAgain() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        ledger.acknowledge(record.id(), known(Optional.of("We test there.")));

        FindingRecord again = counted("b2", finding("/orders", 7, NOW.plusSeconds(60)));

        assertThat(again.count()).isEqualTo(8);
        assertThat(again.lastSeen()).isEqualTo(NOW.plusSeconds(60));
        assertThat(again.isAcknowledged()).isTrue();
        assertThat(again.acknowledgement()).contains(known(Optional.of("We test there.")));
        assertThat(ledger.open(10)).isEmpty();
        assertThat(ledger.acknowledged(10)).containsExactly(again);
    }

    @Test
    void opensAnAcknowledgedFindingWhenItsCauseIsAnotherOneAndOnlyThen() {
        FindingRecord record = counted("b1", finding("/orders", 1, NOW));
        ledger.acknowledge(record.id(), known(Optional.empty()));

        FindingRecord changed =
                counted("b2", with(Cause.UNSIGNED_IAM_REQUEST, finding("/orders", 1, NOW)));

        assertThat(changed.isAcknowledged()).isFalse();
        assertThat(ledger.open(10)).containsExactly(changed);
        assertThat(ledger.acknowledged(10)).isEmpty();
        assertThat(counted("b3", finding("/orders", 1, NOW)).isAcknowledged()).isTrue();
        assertThat(ledger.open(10)).isEmpty();
    }

    private static Acknowledgement known(Optional<String> falseAlarm) {
        return new Acknowledgement("ada", NOW, Cause.ROUTE_NOT_DEPLOYED, falseAlarm);
    }

    private static Finding with(Cause cause, Finding now) {
        return new Finding(
                now.incident(),
                cause,
                now.confidence(),
                now.evidence(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
