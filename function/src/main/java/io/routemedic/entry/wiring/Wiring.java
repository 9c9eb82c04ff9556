package io.routemedic.entry.wiring;

import io.routemedic.audit.AuditTrail;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.DynamoAuditReader;
import io.routemedic.audit.DynamoAuditTrail;
import io.routemedic.configuration.InvalidConfigurationException;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.entry.console.Console;
import io.routemedic.entry.console.ConsoleActs;
import io.routemedic.entry.console.ConsoleDrift;
import io.routemedic.entry.console.ConsolePage;
import io.routemedic.entry.console.ConsoleRecords;
import io.routemedic.entry.console.ConsoleSelf;
import io.routemedic.entry.console.ConsoleStories;
import io.routemedic.entry.console.ConsoleTrail;
import io.routemedic.entry.console.ConsoleView;
import io.routemedic.entry.console.UrlDiagnosis;
import io.routemedic.entry.flow.Healing;
import io.routemedic.entry.flow.Telemetry;
import io.routemedic.entry.flow.diagnose.Acting;
import io.routemedic.entry.flow.diagnose.CatchingUp;
import io.routemedic.entry.flow.diagnose.Concluding;
import io.routemedic.entry.flow.diagnose.Diagnosing;
import io.routemedic.entry.flow.diagnose.FindingTrail;
import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.entry.flow.diagnose.LogDiagnosis;
import io.routemedic.entry.flow.diagnose.Pacing;
import io.routemedic.entry.flow.diagnose.Settling;
import io.routemedic.entry.flow.diagnose.StrangersShare;
import io.routemedic.entry.flow.watch.Digests;
import io.routemedic.entry.flow.watch.DriftRound;
import io.routemedic.entry.flow.watch.DriftTelling;
import io.routemedic.entry.flow.watch.FollowUps;
import io.routemedic.entry.flow.watch.LogGroupRound;
import io.routemedic.entry.flow.watch.SeenStages;
import io.routemedic.entry.flow.watch.TrapRound;
import io.routemedic.entry.flow.watch.Watching;
import io.routemedic.entry.history.Authors;
import io.routemedic.entry.history.DraftAuthors;
import io.routemedic.entry.history.WhoChanged;
import io.routemedic.entry.history.WhoDrafted;
import io.routemedic.gateway.history.ChangeHistory;
import io.routemedic.gateway.history.SdkChangeHistory;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.CallPermits;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.gateway.sdk.SdkPacing;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.intake.subscription.SdkLogSubscriptions;
import io.routemedic.intake.traffic.LoggedTraffic;
import io.routemedic.intake.traffic.RouteTraffic;
import io.routemedic.intake.traffic.SdkLogSearch;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.Nonces;
import io.routemedic.ledger.dynamo.DynamoCallBudget;
import io.routemedic.ledger.dynamo.DynamoDraftObservations;
import io.routemedic.ledger.dynamo.DynamoDrifts;
import io.routemedic.ledger.dynamo.DynamoFindingLedger;
import io.routemedic.ledger.dynamo.DynamoHealRecords;
import io.routemedic.ledger.dynamo.DynamoKnownFindings;
import io.routemedic.ledger.dynamo.DynamoLeases;
import io.routemedic.ledger.dynamo.DynamoMutes;
import io.routemedic.ledger.dynamo.DynamoNonces;
import io.routemedic.ledger.dynamo.DynamoNoticeClaims;
import io.routemedic.ledger.dynamo.DynamoPlanApprovals;
import io.routemedic.ledger.dynamo.DynamoPutOffIncidents;
import io.routemedic.ledger.dynamo.DynamoStageCatalogue;
import io.routemedic.ledger.dynamo.DynamoStageHistory;
import io.routemedic.ledger.dynamo.DynamoStrangersPlaces;
import io.routemedic.ledger.dynamo.DynamoTrapSheets;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.Mutes;
import io.routemedic.ledger.findings.StrangersPlaces;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.ledger.stages.DraftObservations;
import io.routemedic.ledger.stages.Drifts;
import io.routemedic.ledger.stages.TrapSheets;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.ChannelTurns;
import io.routemedic.notice.delivery.DeliveryLog;
import io.routemedic.notice.delivery.DynamoChannelTurns;
import io.routemedic.notice.delivery.DynamoDeliveryLog;
import io.routemedic.notice.delivery.FindingAnnouncer;
import io.routemedic.notice.delivery.OwedNotices;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.guards.Guards;
import io.routemedic.remedy.actuation.SdkDeploymentActuator;
import io.routemedic.remedy.decision.CircumstanceReader;
import io.routemedic.remedy.decision.Deciding;
import io.routemedic.remedy.decision.KillSwitch;
import io.routemedic.remedy.decision.Reconsideration;
import io.routemedic.remedy.decision.SsmKillSwitch;
import io.routemedic.remedy.heal.HealProtocol;
import io.routemedic.remedy.heal.HealProtocols;
import io.routemedic.remedy.heal.HealTiming;
import io.routemedic.remedy.heal.LateProof;
import io.routemedic.remedy.heal.WatchRound;
import io.routemedic.remedy.people.Acknowledgements;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.IdentityCheck;
import io.routemedic.remedy.people.MuteNotices;
import io.routemedic.remedy.people.ResumeHealing;
import io.routemedic.remedy.people.SdkCallerIdentity;
import io.routemedic.remedy.people.UndoHeal;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.SqsHealQueue;
import io.routemedic.remedy.verification.CloudWatchStageMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the application together: the only place that knows every class. */
public final class Wiring {

    private static final Duration CONFIGURATION_STAYS_FRESH = Duration.ofSeconds(30);
    private static final Duration BREAKER_STAYS_OPEN = Duration.ofHours(24);
    private static final Duration APPROVAL_IS_VALID = Duration.ofHours(1);

    private final Settings settings;
    private final ConfiguredStages stages;
    private final Clients clients;
    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final DynamoKnownFindings known = new DynamoKnownFindings();
    private final FindingLedger findings;
    private final StrangersPlaces places;
    private final StageHistory history;
    private final DraftObservations drafts;
    private final PlanApprovals approvals;
    private final DynamoTables state;
    private final AuditTrail trail;
    private final HealQueue queue;
    private final KillSwitch killSwitch;
    private final HealRecords heals;
    private final Mutes mutes;
    private final Diagnostician diagnostician =
            new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback());
    private final DecisionMaker decisionMaker = new DecisionMaker(Guards.all());
    private final Telemetry telemetry;

    private Wiring(
            Settings settings,
            Clients clients,
            Telemetry telemetry,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.stages = new ConfiguredStages(settings.configuration());
        this.clients = clients;
        this.telemetry = telemetry;
        this.state = tables(LedgerUnavailableException::new);
        this.findings = new DynamoFindingLedger(state, known);
        this.places = new DynamoStrangersPlaces(state);
        this.history = new DynamoStageHistory(state, BREAKER_STAYS_OPEN);
        this.drafts = new DynamoDraftObservations(state);
        this.approvals = new DynamoPlanApprovals(state);
        this.heals = new DynamoHealRecords(state);
        this.mutes = new DynamoMutes(state);
        this.trail = new DynamoAuditTrail(tables(AuditUnavailableException::new));
        this.queue = new SqsHealQueue(clients::sqs, settings.healQueueUrl());
        this.killSwitch = new SsmKillSwitch(clients::ssm, settings.killSwitchParameter(), clock);
    }

    /**
     * The application as the environment says.
     *
     * @throws InvalidConfigurationException with every problem of the environment
     */
    public static Wiring fromEnvironment() {
        return of(Settings.from(System.getenv()));
    }

    static Wiring of(Settings settings) {
        InstantSource clock = InstantSource.system();
        return new Wiring(
                settings,
                Clients.create(),
                Telemetry.logged(settings.service(), clock),
                clock,
                Wiring::waitPatiently);
    }

    /** An application that reaches nothing but through these clients, and counts nothing. */
    public static Wiring isolated(Settings settings, Clients clients) {
        return isolated(settings, clients, InstantSource.system(), Wiring::waitPatiently);
    }

    /**
     * The same on another clock.
     *
     * @param pause returns when so much time has passed on it
     */
    public static Wiring isolated(
            Settings settings, Clients clients, InstantSource clock, Consumer<Duration> pause) {
        return new Wiring(
                settings, clients, new Telemetry(settings.service(), _ -> {}), clock, pause);
    }

    public Settings settings() {
        return settings;
    }

    /** Counts the priming, which is the first metric that the process writes. */
    public void primed() {
        telemetry.primed();
    }

    /** Reads from AWS, to no other end than that the way there has been gone. */
    public void reachOut() {
        var _ = findings.find("priming");
    }

    public Diagnosing diagnosing() {
        var permits = new CallPermits(new DynamoCallBudget(state, "diagnose"), clock, pause);
        CachingConfigurationReader reader = reader(clients.pacedBy(new SdkPacing(permits)));
        var pacing = new Pacing(reader, permits, clock);
        var directory =
                new StageDirectory(
                        reader,
                        stages.logGroups(),
                        CONFIGURATION_STAYS_FRESH,
                        new DynamoStageCatalogue(state),
                        clock);
        var diagnosis = new LogDiagnosis(new SnapshotReader(reader), diagnostician);
        var share = new StrangersShare(places, diagnosis::diagnose);
        var later = new DynamoPutOffIncidents(state);
        var concluding =
                new Concluding(
                        new Deciding(circumstances(() -> reader), decisionMaker),
                        share,
                        authors(reader),
                        new FindingTrail(trail),
                        new Acting(queue, approvals),
                        findingAnnouncer(),
                        telemetry);
        return new Diagnosing(
                intake(directory, reader),
                pacing,
                diagnosis,
                share,
                findings,
                later,
                concluding,
                new CatchingUp(
                        later,
                        new Settling(directory, reader, stages::mayBeHealed),
                        pacing,
                        diagnosis,
                        share,
                        findings,
                        concluding,
                        clock),
                telemetry,
                clock);
    }

    /** The client is made, and its classes are loaded, only where somebody is looked for. */
    private Authors authors(ConfigurationReader reader) {
        return settings.configuration().watch().whoChanged()
                ? new WhoChanged(changeHistory(), reader, clock)
                : Authors.UNASKED;
    }

    private DraftAuthors draftAuthors(ConfigurationReader reader) {
        return settings.configuration().watch().whoChanged()
                ? new WhoDrafted(changeHistory(), reader)
                : DraftAuthors.UNASKED;
    }

    private ChangeHistory changeHistory() {
        return new SdkChangeHistory(
                clients::cloudTrailWithoutRetries,
                DynamoCallBudget.ofChangeHistory(state),
                clock,
                Wiring::waitPatiently);
    }

    private static void waitPatiently(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    public Healing healing() {
        CachingConfigurationReader reader = reader(clients);
        return new Healing(protocol(reader), findings, reader, owners(), announcer(), telemetry);
    }

    public Watching watching() {
        CachingConfigurationReader reader = reader(clients);
        return new Watching(
                new WatchRound(
                        heals, queue, reader::fresh, stages.named(), HealTiming.DEFAULT, clock),
                new FollowUps(
                        reader,
                        traffic(),
                        findings,
                        new LateProof(heals, trail, clock),
                        new FindingTrail(trail),
                        owners(),
                        announcer()),
                drift(reader),
                new TrapRound(reader, seen(reader), traps()),
                announcer(),
                new OwedNotices(channels(), deliveries(), turns(), clock, pause::accept),
                new Digests(
                        reader,
                        drifts(),
                        traps(),
                        findings,
                        heals,
                        mutes,
                        auditReader()::heads,
                        settings.configuration().watch().driftAfter(),
                        settings.region()),
                logGroups(),
                telemetry,
                clock);
    }

    private DriftRound drift(CachingConfigurationReader reader) {
        return new DriftRound(
                reader,
                drafts,
                drifts(),
                seen(reader),
                new DriftTelling(
                        reader,
                        new Deciding(circumstances(() -> reader), decisionMaker),
                        draftAuthors(reader),
                        trail,
                        owners(),
                        announcer(),
                        settings.configuration().watch().driftAfter(),
                        settings.region()));
    }

    private SeenStages seen(ConfigurationReader reader) {
        return new SeenStages(reader, stages.only(), stages::reads, stages.named());
    }

    private TrapSheets traps() {
        return new DynamoTrapSheets(state);
    }

    private Drifts drifts() {
        return new DynamoDrifts(state);
    }

    private LogGroupRound logGroups() {
        return new LogGroupRound(
                settings.subscriptionFilter()
                        .map(name -> new SdkLogSubscriptions(clients::cloudWatchLogs, name, clock)),
                stages.subscribed());
    }

    public Console console() {
        Nonces nonces = new DynamoNonces(state);
        CachingConfigurationReader reader = reader(clients);
        return new Console(
                new ConsoleActs(acts(), nonces, identities(), clock),
                new ConsoleTrail(auditReader()),
                new UrlDiagnosis(reader, diagnostician, authors(reader)),
                new ConsolePage(view(nonces, reader)),
                new ConsoleRecords(findings, heals, stories()),
                new ConsoleDrift(reader::fresh, drifts()),
                new ConsoleSelf(
                        killSwitch,
                        this::channels,
                        reader,
                        new ConsoleSelf.Configured(stages.named(), stages.subscribed())),
                settings.region(),
                clock);
    }

    private ConsoleView view(Nonces nonces, ConfigurationReader reader) {
        return new ConsoleView(
                new ConsoleView.Tables(findings, approvals, heals, history, mutes, nonces),
                stories(),
                reader,
                clock);
    }

    private ConsoleStories stories() {
        return new ConsoleStories(findings, heals, auditReader());
    }

    private DynamoAuditReader auditReader() {
        return new DynamoAuditReader(tables(AuditUnavailableException::new));
    }

    private Map<String, ConsoleActs.Act> acts() {
        var plans = new Approvals(approvals, trail, queue, APPROVAL_IS_VALID, clock);
        var undo = new UndoHeal(heals, trail, queue, clock);
        var known = new Acknowledgements(findings, trail, clock);
        var muting = new MuteNotices(findings, mutes, trail, clock);
        var resume = new ResumeHealing(history, trail, clock);
        return Map.of(
                "approve", (request, person) -> plans.approve(request.id(), person),
                "refuse", (request, person) -> plans.refuse(request.id(), person),
                "undo", (request, person) -> undo.undo(request.id(), person),
                "acknowledge", (request, person) -> known.acknowledge(request.id(), person),
                "false-alarm",
                        (request, person) ->
                                known.falseAlarm(request.id(), request.details().why(), person),
                "mute", (request, person) -> muting.mute(request.toMute(), person),
                "unmute", (request, person) -> muting.unmute(request.toMute(), person),
                "resume", (request, person) -> resume.resume(request.id(), person));
    }

    private IdentityCheck identities() {
        return new SdkCallerIdentity(
                clients.waitedFor(),
                SdkCallerIdentity.endpoint(settings.region(), settings.stsEndpoint()),
                clock);
    }

    private Intake intake(StageDirectory directory, ConfigurationReader reader) {
        return new Intake(
                settings.region(),
                new LogBatchReader(this::passesOver),
                directory,
                reader,
                stages::mayBeHealed);
    }

    private boolean passesOver(String logGroup) {
        return settings.ownLogGroup().filter(logGroup::equals).isPresent()
                || !stages.reads(logGroup);
    }

    private CachingConfigurationReader reader(Clients gateway) {
        return new CachingConfigurationReader(
                new SdkConfigurationReader(gateway.apiGateway(), gateway::apiGatewayV2, clock),
                clock,
                CONFIGURATION_STAYS_FRESH);
    }

    private HealProtocol protocol(CachingConfigurationReader reader) {
        return HealProtocols.of(
                new HealProtocols.Memory(
                        heals, new DynamoLeases(state), findings, history, approvals, trail),
                new HealProtocols.Reach(
                        reader::fresh,
                        new SdkDeploymentActuator(clients.apiGatewayWithoutRetries()),
                        queue,
                        new CloudWatchStageMetrics(clients.cloudWatch(), clock),
                        traffic(),
                        killSwitch),
                new Reconsideration(circumstances(reader::fresh), decisionMaker, findings, clock),
                stages::rules,
                HealTiming.DEFAULT,
                clock);
    }

    private RouteTraffic traffic() {
        return new LoggedTraffic(
                new SdkLogSearch(clients::cloudWatchLogs, Set.copyOf(stages.subscribed()), clock),
                stages.logGroups());
    }

    private CircumstanceReader circumstances(Supplier<ConfigurationReader> readers) {
        return new CircumstanceReader(
                readers, stages::rules, killSwitch, history, drafts, approvals);
    }

    private Announcer announcer() {
        return new Announcer(channels(), deliveries(), turns(), clock);
    }

    private FindingAnnouncer findingAnnouncer() {
        return new FindingAnnouncer(
                channels(),
                deliveries(),
                turns(),
                new DynamoNoticeClaims(state, known),
                mutes,
                owners(),
                clock);
    }

    private Owners owners() {
        return new Owners(settings.configuration().notices().ownerTags());
    }

    private DynamoTables tables(BiFunction<String, Exception, RuntimeException> unavailable) {
        return new DynamoTables(
                clients.dynamoDb(), settings.stateTable(), settings.auditTable(), unavailable);
    }

    private List<Channel> channels() {
        return Channels.of(settings, clients, state, clock);
    }

    private ChannelTurns turns() {
        return new DynamoChannelTurns(state);
    }

    private DeliveryLog deliveries() {
        return new DynamoDeliveryLog(state);
    }
}
