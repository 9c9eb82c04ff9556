package io.routemedic.remedy.heal;

import io.routemedic.audit.AuditTrail;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.incident.SourceCount;
import io.routemedic.intake.line.Symptom;
import io.routemedic.intake.traffic.RouteAnswers;
import io.routemedic.ledger.FakeLeases;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.findings.FakeFindingLedger;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.heals.FakeHealRecords;
import io.routemedic.ledger.heals.FakePlanApprovals;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.ledger.stages.DraftObservations;
import io.routemedic.ledger.stages.FakeDraftObservations;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Plan;
import io.routemedic.policy.guards.Guards;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.decision.CircumstanceReader;
import io.routemedic.remedy.decision.Deciding;
import io.routemedic.remedy.decision.KillSwitch;
import io.routemedic.remedy.decision.PlanReader;
import io.routemedic.remedy.decision.Reconsideration;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.UndoHeal;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.verification.StageMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The heal protocol with real policy on fakes of everything else, and a queue that redelivers. */
public final class HealWorld {

    public static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    static final Duration VISIBILITY = Duration.ofMinutes(6);

    private record Message(HealOrder order, Instant due) {}

    public Instant now = START;
    public final InstantSource clock = () -> now;
    public final FakeGateway gateway = new FakeGateway(clock);
    public final FakeHealRecords records = new FakeHealRecords();
    final FakeLeases leases = new FakeLeases();
    public final FakeFindingLedger findings = new FakeFindingLedger();
    final FakePlanApprovals approvals = new FakePlanApprovals();
    final FakeDraftObservations drafts = new FakeDraftObservations();
    public final FakeAuditTrail trail = new FakeAuditTrail();
    final List<HealOutcome> outcomes = new ArrayList<>();
    public final SortedMap<Instant, Long> serverErrors = new TreeMap<>();
    final Set<String> metricsOf = new TreeSet<>();
    final Faults faults;

    Reading<Boolean> killSwitch = new Reading.Read<>(true, new Source("ssm:GetParameter", START));
    public boolean metricsReadable = true;

    /** What the access log tells of the route since the switch. */
    Reading<RouteAnswers> answers =
            new Reading.Unread<>("logs:FilterLogEvents", "The configuration names no log group.");

    /** What the stage's clients send; without any a minute is not counted at all. */
    public long requestsAMinute = 100;

    /** How long after a minute's end CloudWatch has it. */
    Duration metricsLag = Duration.ofMinutes(2);

    public HealingRules rules = rules(Mode.HEAL, Duration.ZERO, Duration.ofMinutes(5));
    private final List<Message> queue = new ArrayList<>();

    public HealWorld() {
        this(new Faults());
    }

    HealWorld(Faults faults) {
        this.faults = faults;
        fail(START.minusSeconds(10));
    }

    public static HealingRules rules(Mode mode, Duration quietPeriod, Duration verifyAfter) {
        return new HealingRules(
                mode, Set.of(), quietPeriod, verifyAfter, 3, 1, 1, Limits.USUAL_MARKERS);
    }

    /** The missing route fails (again). */
    void fail(Instant at) {
        findings.count("batch", List.of(finding(at)), at);
    }

    /** The route was called as it may not be called, and that was refused. */
    void refuse(Instant at) {
        findings.count("batch", List.of(finding(at, Cause.UNSIGNED_IAM_REQUEST)), at);
    }

    public static Finding finding(Instant at) {
        return finding(at, Cause.ROUTE_NOT_DEPLOYED);
    }

    private static Finding finding(Instant at, Cause cause) {
        IncidentKey key =
                new IncidentKey(
                        new IncidentKey.Origin(
                                "111122223333",
                                "eu-west-1",
                                "/apigw/orders",
                                Optional.of(FakeGateway.PROD)),
                        new RequestGroup.OfRoute(FakeGateway.MISSING));
        Incident incident =
                new Incident(
                        key,
                        Optional.empty(),
                        Symptom.MESSAGE,
                        5,
                        SourceCount.of(3),
                        at,
                        at,
                        List.of("/prod/orders"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new Incident.Activity(5, 1, 3));
        return new Finding(
                incident,
                cause,
                Confidence.CERTAIN,
                List.of(),
                List.of(new Remedy.Deploy(FakeGateway.PROD, FakeGateway.MISSING)),
                List.of(),
                List.of(),
                List.of());
    }

    public Plan plan() {
        return new PlanReader(gateway).read(FakeGateway.PROD).plan().found().orElseThrow();
    }

    public HealOrder order() {
        return HealOrder.of(finding(START), plan(), "diagnose", now);
    }

    public HealProtocol protocol() {
        return HealProtocols.of(
                new HealProtocols.Memory(
                        faults.around(HealRecords.class, records),
                        faults.around(Leases.class, leases),
                        faults.around(FindingLedger.class, findings),
                        faults.around(StageHistory.class, records),
                        faults.around(PlanApprovals.class, approvals),
                        faults.around(AuditTrail.class, trail)),
                new HealProtocols.Reach(
                        this::reader,
                        faults.around(DeploymentActuator.class, gateway),
                        faults.around(HealQueue.class, this::send),
                        faults.around(StageMetrics.class, this::metrics),
                        (_, _) -> answers,
                        faults.around(KillSwitch.class, () -> killSwitch)),
                new Reconsideration(
                        new CircumstanceReader(
                                this::reader,
                                _ -> rules,
                                faults.around(KillSwitch.class, () -> killSwitch),
                                faults.around(StageHistory.class, records),
                                faults.around(DraftObservations.class, drafts),
                                faults.around(PlanApprovals.class, approvals)),
                        new DecisionMaker(Guards.all()),
                        faults.around(FindingLedger.class, findings),
                        clock),
                _ -> rules,
                HealTiming.DEFAULT,
                clock);
    }

    /** Decides as the functions do. */
    public Deciding deciding() {
        return new Deciding(
                new CircumstanceReader(
                        () -> gateway, _ -> rules, () -> killSwitch, records, drafts, approvals),
                new DecisionMaker(Guards.all()));
    }

    private ConfigurationReader reader() {
        return faults.around(ConfigurationReader.class, gateway);
    }

    private Reading<SortedMap<Instant, StageMetrics.Traffic>> metrics(
            String apiName, String stageName, Instant from, Instant to) {
        metricsOf.add(apiName);
        if (!metricsReadable) {
            return new Reading.Unread<>("cloudwatch:GetMetricData", "Denied.");
        }
        SortedMap<Instant, StageMetrics.Traffic> minutes = new TreeMap<>();
        Instant minute = from;
        while (minute.isBefore(to) && !minute.plusSeconds(60).plus(metricsLag).isAfter(now)) {
            long errors = serverErrors.getOrDefault(minute, 0L);
            if (requestsAMinute + errors > 0) {
                minutes.put(minute, new StageMetrics.Traffic(requestsAMinute + errors, errors));
            }
            minute = minute.plusSeconds(60);
        }
        return new Reading.Read<>(minutes, new Source("cloudwatch:GetMetricData", now));
    }

    /** From this minute after the start on, so many requests a minute end in a server error. */
    void failFrom(int minute, long errors) {
        for (int each = minute; each < minute + 120; each++) {
            serverErrors.put(START.plus(Duration.ofMinutes(each)), errors);
        }
    }

    synchronized void send(HealOrder order, Duration delay) {
        queue.add(new Message(order, now.plus(delay)));
    }

    public synchronized int queued() {
        return queue.size();
    }

    public WatchRound watch() {
        return new WatchRound(
                records,
                this::send,
                () -> gateway,
                List.of(FakeGateway.PROD),
                HealTiming.DEFAULT,
                clock);
    }

    UndoHeal undo() {
        return new UndoHeal(records, trail, this::send, clock);
    }

    Approvals answers() {
        return new Approvals(approvals, trail, this::send, Duration.ofHours(1), clock);
    }

    public HealOutcome handle() {
        return protocol().handle(order());
    }

    /**
     * Delivers what is queued when it is due, again when handling fails, and makes watch rounds.
     */
    void settle() {
        for (int quietRounds = 0; quietRounds < 2; ) {
            deliverAll();
            now = now.plus(Duration.ofMinutes(15));
            WatchRound.Report report = watch().run();
            quietRounds = report.woken() + report.leftovers() == 0 ? quietRounds + 1 : 0;
        }
    }

    /** Delivers what is queued until nothing is. */
    public void deliverAll() {
        for (int deliveries = 0; !queue.isEmpty(); deliveries++) {
            if (deliveries > 200) {
                throw new AssertionError("The heal never ends: " + records.all());
            }
            deliverNext();
        }
    }

    void deliverNext() {
        Message next = queue.stream().min(Comparator.comparing(Message::due)).orElseThrow();
        queue.remove(next);
        if (next.due().isAfter(now)) {
            now = next.due();
        }
        faults.revive();
        try {
            outcomes.add(protocol().handle(next.order()));
        } catch (RuntimeException | Faults.Killed e) {
            queue.add(new Message(next.order(), now.plus(VISIBILITY)));
        }
    }

    public HealRecord heal() {
        return records.all().getFirst();
    }

    StageRef stage() {
        return FakeGateway.PROD;
    }
}
