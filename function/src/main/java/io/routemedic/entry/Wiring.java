package io.routemedic.entry;

import io.routemedic.audit.AuditTrail;
import io.routemedic.audit.DynamoAuditTrail;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.LogDiagnosis;
import io.routemedic.diagnosis.UrlDiagnosis;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.incident.Intake;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.LogGroupMapping;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.ledger.DraftObservations;
import io.routemedic.ledger.DynamoDraftObservations;
import io.routemedic.ledger.DynamoFindingLedger;
import io.routemedic.ledger.DynamoHealRecords;
import io.routemedic.ledger.DynamoLeases;
import io.routemedic.ledger.DynamoNoticeClaims;
import io.routemedic.ledger.DynamoPlanApprovals;
import io.routemedic.ledger.DynamoStageHistory;
import io.routemedic.ledger.DynamoTable;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.ledger.StageHistory;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.DeliveryLog;
import io.routemedic.notice.delivery.DynamoDeliveryLog;
import io.routemedic.notice.delivery.FindingAnnouncer;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.Guards;
import io.routemedic.remedy.actuation.SdkDeploymentActuator;
import io.routemedic.remedy.decision.CircumstanceReader;
import io.routemedic.remedy.decision.Deciding;
import io.routemedic.remedy.decision.KillSwitch;
import io.routemedic.remedy.decision.Reconsideration;
import io.routemedic.remedy.decision.SsmKillSwitch;
import io.routemedic.remedy.heal.HealProtocol;
import io.routemedic.remedy.heal.HealProtocols;
import io.routemedic.remedy.heal.HealTiming;
import io.routemedic.remedy.heal.WatchRound;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.UndoHeal;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.SqsHealQueue;
import io.routemedic.remedy.verification.CloudWatchStageMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.metrics.MetricsFactory;

/** Puts the application together: the only place that knows every class. */
final class Wiring {

    private static final Duration CONFIGURATION_STAYS_FRESH = Duration.ofSeconds(30);
    private static final Duration BREAKER_STAYS_OPEN = Duration.ofHours(24);
    private static final Duration APPROVAL_IS_VALID = Duration.ofHours(1);

    private final Settings settings;
    private final Clients clients;
    private final InstantSource clock = InstantSource.system();
    private final CachingConfigurationReader reader;
    private final FindingLedger findings;
    private final StageHistory history;
    private final DraftObservations drafts;
    private final PlanApprovals approvals;
    private final DynamoTable state;
    private final AuditTrail trail;
    private final HealQueue queue;
    private final KillSwitch killSwitch;
    private final HealRecords heals;
    private final Diagnostician diagnostician =
            new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback());
    private final DecisionMaker decisionMaker = new DecisionMaker(Guards.all());
    private final Telemetry telemetry;

    private Wiring(Settings settings, Clients clients, Telemetry telemetry) {
        this.settings = settings;
        this.clients = clients;
        this.telemetry = telemetry;
        this.reader =
                new CachingConfigurationReader(
                        new SdkConfigurationReader(
                                clients.apiGateway(), clients::apiGatewayV2, clock),
                        clock,
                        CONFIGURATION_STAYS_FRESH);
        this.state = new DynamoTable(clients.dynamoDb(), settings.stateTable());
        this.findings = new DynamoFindingLedger(state);
        this.history = new DynamoStageHistory(state, BREAKER_STAYS_OPEN);
        this.drafts = new DynamoDraftObservations(state);
        this.approvals = new DynamoPlanApprovals(state);
        this.heals = new DynamoHealRecords(state);
        this.trail =
                new DynamoAuditTrail(
                        clients.dynamoDb(), settings.auditTable(), settings.stateTable());
        this.queue = new SqsHealQueue(clients::sqs, settings.healQueueUrl());
        this.killSwitch = new SsmKillSwitch(clients::ssm, settings.killSwitchParameter(), clock);
    }

    /**
     * The application as the environment says.
     *
     * @throws InvalidConfigurationException with every problem of the environment
     */
    static Wiring fromEnvironment() {
        return of(Settings.from(System.getenv()));
    }

    static Wiring of(Settings settings) {
        return new Wiring(
                settings,
                Clients.create(),
                new Telemetry(MetricsFactory.getMetricsInstance()::flushSingleMetric));
    }

    /**
     * The same application, with nothing in its memory yet, which reaches nothing but what answers
     * in AWS's place.
     */
    Wiring rehearsing(Clients standIn) {
        return new Wiring(settings.rehearsing(), standIn, new Telemetry((_, _, _, _, _) -> {}));
    }

    /** Counts the rehearsal, which is the first metric that the process writes. */
    void rehearsed() {
        telemetry.rehearsed();
    }

    /** Reads from AWS, to no other end than that the way there has been gone. */
    void reachOut() {
        var _ = findings.find("rehearsal");
    }

    Diagnosing diagnosing() {
        return new Diagnosing(
                intake(),
                reader,
                new LogDiagnosis(new SnapshotReader(reader), diagnostician),
                findings,
                new Deciding(circumstances(() -> reader), decisionMaker),
                new FindingTrail(trail),
                new Acting(queue, approvals),
                findingAnnouncer(),
                telemetry,
                clock);
    }

    Healing healing() {
        return new Healing(protocol(), findings, announcer(), telemetry);
    }

    Watching watching() {
        List<StageRef> stages =
                settings.configuration().healing().stream().map(StageHealing::stage).toList();
        return new Watching(
                new WatchRound(heals, queue, this::freshReader, stages, HealTiming.DEFAULT, clock),
                announcer(),
                new Digests(reader, drafts, findings, stages, settings.region()),
                telemetry,
                clock);
    }

    Console console() {
        return new Console(
                new Approvals(approvals, trail, queue, APPROVAL_IS_VALID, clock),
                new UndoHeal(heals, trail, queue, clock),
                findings,
                new UrlDiagnosis(reader, diagnostician),
                new ConsolePage(findings, approvals, heals, clock),
                settings.region(),
                clock);
    }

    private Intake intake() {
        List<LogGroupMapping> mappings =
                settings.configuration().accessLogs().stream()
                        .flatMap(
                                mapping ->
                                        mapping.stage().stream()
                                                .map(
                                                        stage ->
                                                                new LogGroupMapping(
                                                                        mapping.logGroup(), stage)))
                        .toList();
        return new Intake(
                settings.region(),
                new LogBatchReader(Set.copyOf(settings.ownLogGroup().stream().toList())),
                new StageDirectory(reader, mappings, CONFIGURATION_STAYS_FRESH, clock));
    }

    private HealProtocol protocol() {
        return HealProtocols.of(
                new HealProtocols.Memory(
                        heals, new DynamoLeases(state), findings, history, approvals, trail),
                new HealProtocols.Reach(
                        this::freshReader,
                        new SdkDeploymentActuator(clients.apiGatewayWithoutRetries()),
                        queue,
                        new CloudWatchStageMetrics(clients.cloudWatch(), clock),
                        killSwitch),
                new Reconsideration(
                        circumstances(this::freshReader), decisionMaker, findings, clock),
                settings.configuration()::rulesOf,
                HealTiming.DEFAULT,
                clock);
    }

    private CircumstanceReader circumstances(Supplier<ConfigurationReader> readers) {
        return new CircumstanceReader(
                readers, settings.configuration()::rulesOf, killSwitch, history, drafts, approvals);
    }

    private ConfigurationReader freshReader() {
        return reader.fresh();
    }

    private Announcer announcer() {
        return new Announcer(channels(), deliveries(), clock);
    }

    private FindingAnnouncer findingAnnouncer() {
        return new FindingAnnouncer(channels(), deliveries(), new DynamoNoticeClaims(state), clock);
    }

    private List<Channel> channels() {
        return new Channels(settings, clients, clock).configured();
    }

    private DeliveryLog deliveries() {
        return new DynamoDeliveryLog(clients.dynamoDb(), settings.stateTable());
    }
}
