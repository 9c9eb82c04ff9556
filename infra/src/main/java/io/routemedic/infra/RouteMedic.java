package io.routemedic.infra;

import io.routemedic.configuration.AccessLogs;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.InvalidConfigurationException;
import io.routemedic.configuration.StageHealing;
import io.routemedic.configuration.StageId;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/**
 * RouteMedic, to put into a stack: finds out why requests to API Gateway are answered {@code 403
 * Missing Authentication Token}, tells people, and heals the stages that the configuration allows.
 *
 * <p>Nothing has a physical name but the console function, which is named after the stack so that
 * people find it: it can be deployed more than once, once in a stack. Only the heal function may
 * change API Gateway, and only the stages that the configuration names with mode ask or heal.
 */
public final class RouteMedic extends Construct {
    private final StateTable state = new StateTable(this, "State");
    private final AuditTable audit = new AuditTable(this, "Audit");
    private final HealQueue healQueue = new HealQueue(this, "HealQueue");
    private final FailedEvents failedEvents = new FailedEvents(this, "FailedEvents");
    private final NoticeChannels channels;
    private final Functions functions;
    private final Alarms alarms;
    private final ConsoleDashboard dashboard;
    private final People people;
    private final Optional<AgentUrl> agentUrl;

    /**
     * What it takes.
     *
     * @param functionZip the packaged functions, {@code function/target/routemedic-function.zip}
     */
    public record Props(Configuration configuration, Path functionZip) {
        /**
         * @throws InvalidConfigurationException with everything that is valid and not to be
         *     deployed
         */
        public Props {
            List<String> problems = configuration.oversights();
            if (!problems.isEmpty()) {
                throw new InvalidConfigurationException(problems);
            }
        }
    }

    public RouteMedic(Construct scope, String id, Props props) {
        super(scope, id);
        Configuration configuration = props.configuration();
        this.channels = new NoticeChannels(this, "Notices", configuration.notices());
        this.functions =
                new Functions(
                        this,
                        Code.fromAsset(props.functionZip().toString()),
                        new ConfigurationLayer(this, "Configuration", configuration).version(),
                        environment(configuration.accessLogs()),
                        configuration.operation());
        this.alarms = new Alarms(this, "Alarms", configuration.operation().alarmsTo(), channels);
        this.people = new People(this, "People", functions.console());
        this.agentUrl = AgentUrl.of(this, functions.console(), configuration.operation().agents());
        this.dashboard =
                new ConsoleDashboard(
                        this,
                        "Dashboard",
                        functions.console(),
                        functions.all(),
                        List.of(healQueue.deadLetters(), failedEvents.queue()));
        functions.all().forEach(this::grantWhatAllNeed);
        grantWhatSomeNeed();
        grantReading(configuration);
        if (configuration.watch().whoChanged()) {
            List.of(functions.diagnose(), functions.watch(), functions.console())
                    .forEach(RouteMedic::allowLookingWhoChanged);
        }
        GatewayAccess.allowSwitching(
                functions.heal(), List.copyOf(stages(configuration.healableStages())));
        healQueue.feed(functions.heal());
        receiveLines(configuration.accessLogs());
        watchHealth(new Schedules(this, "Schedules", functions));
    }

    /** What the functions read of a configuration, as it is packed for them. */
    public static String settings(Configuration configuration) {
        return FunctionSettings.json(configuration);
    }

    private SortedMap<String, String> environment(AccessLogs accessLogs) {
        SortedMap<String, String> environment = new TreeMap<>(environment());
        if (accessLogs instanceof AccessLogs.Named) {
            environment.put("ROUTEMEDIC_SUBSCRIPTION_FILTER", LogSubscriptions.FILTER_NAME);
        }
        return environment;
    }

    private Map<String, String> environment() {
        return Map.of(
                "ROUTEMEDIC_AUDIT_TABLE", audit.table().getTableName(),
                "ROUTEMEDIC_EVENT_BUS", channels.bus().getEventBusName(),
                "ROUTEMEDIC_HEAL_QUEUE_URL", healQueue.queue().getQueueUrl(),
                "ROUTEMEDIC_KILL_SWITCH_PARAMETER", KillSwitch.PARAMETER,
                "ROUTEMEDIC_CONFIGURATION", ConfigurationLayer.FILE,
                "ROUTEMEDIC_SERVICE", Metrics.SERVICE,
                "ROUTEMEDIC_STATE_TABLE", state.table().getTableName(),
                "ROUTEMEDIC_TOPIC_ARN", channels.topic().getTopicArn());
    }

    private void grantWhatAllNeed(MedicFunction function) {
        state.grantUse(function);
        healQueue.grantEnqueue(function);
    }

    /** The console answers who asked; it tells nobody else, and decides nothing about healing. */
    private void grantWhatSomeNeed() {
        audit.letAppendOnly(List.copyOf(functions.all()));
        List.of(functions.diagnose(), functions.heal(), functions.watch())
                .forEach(channels::grantNotify);
        channels.grantTrySlack(functions.console());
        List.of(functions.diagnose(), functions.heal(), functions.console())
                .forEach(KillSwitch::grantRead);
        allowReadingMetrics(functions.heal());
    }

    /** CloudTrail knows no resources for this action. */
    private static void allowLookingWhoChanged(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("LookWhoChanged")
                        .actions(List.of("cloudtrail:LookupEvents"))
                        .resources(List.of("*"))
                        .build());
        Nag.allowWildcard(
                function.role(), "cloudtrail:LookupEvents has no resource-level permissions", "*");
    }

    /**
     * Diagnose and console read what a request may have been meant for, watch what became of it;
     * heal only the stages that it looks after.
     */
    private void grantReading(Configuration configuration) {
        Optional<Set<StageId>> watched = configuration.accessLogs().onlyStages();
        for (MedicFunction reader :
                List.of(functions.diagnose(), functions.console(), functions.watch())) {
            watched.ifPresentOrElse(
                    stages -> GatewayAccess.allowReading(reader, stages),
                    () -> GatewayAccess.allowReadingAll(reader));
        }
        List.of(functions.diagnose(), functions.console(), functions.watch())
                .forEach(GatewayAccess::allowReadingDomains);
        if (watched.isEmpty()) {
            GatewayAccess.allowListing(functions.diagnose());
            GatewayAccess.allowListing(functions.watch());
        }
        GatewayAccess.allowReading(functions.heal(), stages(configuration.healableStages()));
        if (!configuration.healableStages().isEmpty()) {
            GatewayAccess.allowListing(functions.heal());
        }
    }

    private static Set<StageId> stages(List<StageHealing> healing) {
        return healing.stream()
                .map(StageHealing::stage)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** CloudWatch knows no resources for this action. */
    private static void allowReadingMetrics(MedicFunction function) {
        function.allow(
                PolicyStatement.Builder.create()
                        .sid("ReadServerErrors")
                        .actions(List.of("cloudwatch:GetMetricData"))
                        .resources(List.of("*"))
                        .build());
        Nag.allowWildcard(
                function.role(), "cloudwatch:GetMetricData has no resource-level permissions", "*");
    }

    private void receiveLines(AccessLogs accessLogs) {
        MedicFunction diagnose = functions.diagnose();
        functions.all().forEach(failedEvents::catchFrom);
        switch (accessLogs) {
            case AccessLogs.Named named -> {
                new LogSubscriptions(this, "AccessLogs", named.sources(), diagnose);
                LogSubscriptions.letSearch(functions.heal(), named.sources());
                LogSubscriptions.letLookAfter(functions.watch(), named.sources());
                alarms.watchLogDelivery(LogSubscriptions.FILTER_NAME);
                alarms.watchSubscriptions();
            }
            case AccessLogs.WholeAccount account ->
                    new AccountSubscription(this, "AccessLogs", account, functions.all(), diagnose);
            case AccessLogs.Stream stream -> {
                new StreamSubscription(this, "AccessLogs", stream, diagnose, failedEvents);
                alarms.watchLag(diagnose);
            }
        }
    }

    private void watchHealth(Schedules schedules) {
        functions.all().forEach(alarms::watch);
        alarms.watchDeadLetters(
                "HealDeadLetters",
                "A heal request failed five times and waits for a person",
                healQueue.deadLetters());
        alarms.watchDeadLetters(
                "FailedEvents",
                "An event failed in every attempt and waits for a person",
                failedEvents.queue());
        alarms.watchHeartbeat(schedules.rounds());
        alarms.watchHealQueue(healQueue.queue());
        alarms.watchHeals();
        alarms.watchBreaker();
        alarms.watchLines();
        alarms.watchDelivery();
    }

    /** Lets people see findings, plans, heals and the audit trail, and diagnose a URL. */
    public void grantLook(IGrantable grantee) {
        people.grantLook(grantee);
    }

    /** Lets people do the same, and approve, refuse, undo and acknowledge. */
    public void grantAct(IGrantable grantee) {
        people.grantAct(grantee);
    }

    People people() {
        return people;
    }

    /** Empty where the configuration names no agents. */
    Optional<AgentUrl> agentUrl() {
        return agentUrl;
    }

    NoticeChannels channels() {
        return channels;
    }

    Functions functions() {
        return functions;
    }

    StateTable state() {
        return state;
    }

    AuditTable audit() {
        return audit;
    }

    HealQueue healQueue() {
        return healQueue;
    }

    FailedEvents failedEvents() {
        return failedEvents;
    }

    Alarms alarms() {
        return alarms;
    }

    ConsoleDashboard dashboard() {
        return dashboard;
    }
}
