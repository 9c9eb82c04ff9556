package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.flow.Telemetry;
import io.routemedic.entry.history.Authors;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.CallBudget;
import io.routemedic.gateway.reading.CallPermits;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.payload.Payloads;
import io.routemedic.intake.stage.FakeStages;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.FakeFindingLedger;
import io.routemedic.ledger.findings.FakeMutes;
import io.routemedic.ledger.findings.FakePutOffIncidents;
import io.routemedic.ledger.findings.FakeStrangersPlaces;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.ledger.heals.FakeHealRecords;
import io.routemedic.ledger.heals.FakePlanApprovals;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.stages.FakeDraftObservations;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.delivery.FakeChannelTurns;
import io.routemedic.notice.delivery.FakeDeliveryLog;
import io.routemedic.notice.delivery.FakeNoticeClaims;
import io.routemedic.notice.delivery.FindingAnnouncer;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.notice.message.Message;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.guards.Guards;
import io.routemedic.remedy.decision.CircumstanceReader;
import io.routemedic.remedy.decision.Deciding;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From a payload to what is written, ordered and told, on fakes of everything around. */
class DiagnosingTest {

    private static final String GROUP = "/apigw/orders-prod";
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final String FORMAT =
            "{\"ip\":\"$context.identity.sourceIp\",\"time\":\"$context.requestTimeEpoch\","
                + "\"method\":\"$context.httpMethod\",\"path\":\"$context.path\","
                + "\"host\":\"$context.domainName\",\"type\":\"$context.error.responseType\","
                + "\"id\":\"$context.requestId\",\"integration\":\"$context.integrationStatus\"}";
    private static final String SERVED = line("UNAUTHORIZED");
    private static final String MISSING = line("MISSING_AUTHENTICATION_TOKEN");

    private final InstantSource clock = () -> NOW;
    private final List<String> happened = new ArrayList<>();
    private final List<HealOrder> orders = new ArrayList<>();
    private final Map<String, Long> metrics = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final FakeStages logging = new FakeStages().with(PROD, GROUP, FORMAT);
    private final FakeAuditTrail written = new FakeAuditTrail();
    private AuditTrail trail = written;

    private final Diagnosing diagnosing = diagnosing();

    @Test
    void countsThenWritesThenOrdersThenTells() {
        assertThat(handle(MISSING)).isEmpty();

        assertThat(happened).containsExactly("counted", "written", "ordered", "told");
        assertThat(written.types()).containsExactly("finding");
        assertThat(orders).extracting(HealOrder::stage).containsExactly(PROD);
    }

    @Test
    void leavesNothingBehindWhereNoRequestFailed() {
        assertThat(handle(SERVED)).isEmpty();

        assertThat(happened).isEmpty();
    }

    @Test
    void countsWhatIsLostAndHandlesTheRest() {
        String document =
                Payloads.document(GROUP, List.of(MISSING))
                        .replace("[{", "[{\"timestamp\":" + "9".repeat(20) + "},{");

        diagnosing.handle(
                Payloads.event(Payloads.gzip(document)), Optional.of(Payloads.ACCOUNT), MINUTE);

        assertThat(metrics).containsEntry("LostLines", 1L).containsEntry("Lines", 1L);
        assertThat(messages).hasSize(1);
    }

    @Test
    void setsNothingOffThatMayNotBeOnTheTrail() {
        trail = DiagnosingTest::refuse;

        assertThatThrownBy(() -> handle(MISSING)).isInstanceOf(AuditUnavailableException.class);

        assertThat(happened).containsExactly("counted", "written");
    }

    @Test
    void goesOnWhereABatchWasCutShortWhenItIsDeliveredAgain() {
        trail = DiagnosingTest::refuse;
        assertThatThrownBy(() -> handle(MISSING)).isInstanceOf(AuditUnavailableException.class);
        trail = written;

        handle(MISSING);

        assertThat(happened)
                .containsExactly("counted", "written", "counted", "written", "ordered", "told");
    }

    @Test
    void writesAndTellsOnceAndOrdersTheSameHealWhenABatchIsDeliveredAgain() {
        handle(MISSING);
        handle(MISSING);

        assertThat(written.events()).hasSize(1);
        assertThat(messages).hasSize(1);
        assertThat(orders).extracting(HealOrder::healId).hasSize(2).containsOnly(orderId());
    }

    @Test
    void givesBackOnlyTheRecordsOfAStreamThatFailed() {
        trail =
                events -> {
                    trail = written;
                    refuse(events);
                };

        List<String> failed =
                diagnosing.handle(
                        Payloads.event(batch(MISSING), batch(MISSING)), Optional.empty(), MINUTE);

        assertThat(failed).containsExactly("0");
        assertThat(happened)
                .containsExactly("counted", "written", "counted", "written", "ordered", "told");
    }

    @Test
    void leavesABatchToBeDeliveredAgainWhoseFormatIsNotReadYet() {
        logging.puttingOff(true);
        assertThatThrownBy(() -> handle(MISSING)).isInstanceOf(NotReadYetException.class);
        assertThat(happened).isEmpty();

        logging.puttingOff(false);
        assertThat(handle(MISSING)).isEmpty();
        assertThat(happened).containsExactly("counted", "written", "ordered", "told");
    }

    private String orderId() {
        return orders.getFirst().healId();
    }

    private static void refuse(List<AuditEvent> events) {
        throw new AuditUnavailableException(
                "injected for " + events.size(), new IllegalStateException());
    }

    private List<String> handle(String line) {
        return diagnosing.handle(
                Payloads.event(batch(line)), Optional.of(Payloads.ACCOUNT), MINUTE);
    }

    private static byte[] batch(String line) {
        return Payloads.gzip(Payloads.document(GROUP, List.of(line)));
    }

    private static String line(String type) {
        return ("{\"ip\":\"10.0.0.1\",\"time\":\"%d\",\"method\":\"GET\",\"path\":\"/prod/orders\","
                        + "\"host\":\"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com\","
                        + "\"type\":\"%s\",\"id\":\"r-1\",\"integration\":\"-\"}")
                .formatted(NOW.minusSeconds(5).toEpochMilli(), type);
    }

    private Diagnosing diagnosing() {
        FakeConfigurationReader gateway =
                new FakeConfigurationReader()
                        .stage("a1b2c3d4e5", "prod")
                        .draft("a1b2c3d4e5", "GET /orders")
                        .definitions();
        CachingConfigurationReader reader =
                new CachingConfigurationReader(gateway, clock, Duration.ofSeconds(30));
        FakeNoticeClaims claims = new FakeNoticeClaims();
        var permits = new CallPermits(new Unlimited(), clock, _ -> {});
        var pacing = new Pacing(reader, permits, clock);
        var directory =
                new StageDirectory(
                        logging,
                        List.of(new StageDirectory.Mapping(GROUP, PROD)),
                        Duration.ofMinutes(5),
                        clock);
        var diagnosis =
                new LogDiagnosis(
                        new SnapshotReader(reader),
                        new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()));
        var share = new StrangersShare(new FakeStrangersPlaces(), diagnosis::diagnose);
        var ledger = new CountingLedger();
        var later = new FakePutOffIncidents();
        var telemetry = new Telemetry("test", one -> metrics.putAll(one.counts()));
        var concluding =
                new Concluding(
                        new Deciding(circumstances(reader), new DecisionMaker(Guards.all())),
                        share,
                        Authors.UNASKED,
                        new FindingTrail(this::write),
                        new Acting(this::order, new FakePlanApprovals()),
                        new FindingAnnouncer(
                                List.of(new Telling()),
                                new FakeDeliveryLog(),
                                new FakeChannelTurns(),
                                claims,
                                new FakeMutes(),
                                new Owners(List.of()),
                                clock),
                        telemetry);
        return new Diagnosing(
                new Intake(
                        "eu-west-1", new LogBatchReader(Set.of()), directory, reader, PROD::equals),
                pacing,
                diagnosis,
                share,
                ledger,
                later,
                concluding,
                new CatchingUp(
                        later,
                        new Settling(directory, reader, PROD::equals),
                        pacing,
                        diagnosis,
                        share,
                        ledger,
                        concluding,
                        clock),
                telemetry,
                clock);
    }

    private record Unlimited() implements CallBudget {
        @Override
        public boolean take(Instant now) {
            return true;
        }

        @Override
        public Instant renewedAfter(Instant now) {
            return now;
        }
    }

    private static CircumstanceReader circumstances(CachingConfigurationReader reader) {
        HealingRules rules =
                new HealingRules(
                        Mode.HEAL,
                        Set.of(Route.parse("GET /orders")),
                        Duration.ZERO,
                        Duration.ZERO,
                        3,
                        1,
                        1,
                        Set.of());
        return new CircumstanceReader(
                () -> reader,
                _ -> rules,
                () -> new Reading.Read<>(true, new Source("ssm:GetParameter", NOW)),
                new FakeHealRecords(),
                new FakeDraftObservations(),
                new FakePlanApprovals());
    }

    private void write(List<AuditEvent> events) {
        happened.add("written");
        trail.append(events);
    }

    private void order(HealOrder order, Duration delay) {
        happened.add("ordered");
        orders.add(order);
    }

    private final class Telling implements Channel {

        @Override
        public String name() {
            return "slack";
        }

        @Override
        public Delivery deliver(Message message) {
            happened.add("told");
            messages.add(message);
            return new Delivery.Delivered();
        }
    }

    private final class CountingLedger implements FindingLedger {

        private final FakeFindingLedger ledger = new FakeFindingLedger();

        @Override
        public Counted count(String batchId, List<Finding> findings, PutOff putOff, Instant now) {
            happened.add("counted");
            return ledger.count(batchId, findings, putOff, now);
        }

        @Override
        public Map<String, FindingRecord> describe(
                String batchId, List<Finding> findings, Instant now) {
            return ledger.describe(batchId, findings, now);
        }

        @Override
        public Optional<FindingRecord> find(String findingId) {
            return ledger.find(findingId);
        }

        @Override
        public List<FindingRecord> open(int limit) {
            return ledger.open(limit);
        }

        @Override
        public void settle(FindingRecord finding, Settlement settlement, boolean isOver) {
            ledger.settle(finding, settlement, isOver);
        }

        @Override
        public void acknowledge(String findingId, Acknowledgement acknowledgement) {
            ledger.acknowledge(findingId, acknowledgement);
        }

        @Override
        public List<FindingRecord> acknowledged(int limit) {
            return ledger.acknowledged(limit);
        }
    }
}
