package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.incident.SourceCount;
import io.routemedic.intake.line.Symptom;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.notice.Notice;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Deployer;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.decision.PlanReader;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One failing request and what is known about it, to be varied by tests. */
public final class Samples {

    public static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    public static final Route ORDERS = new Route("GET", "/orders/{id}");
    public static final Instant READ_AT = Instant.parse("2026-11-24T03:05:00Z");
    public static final RouteAccess IAM = new RouteAccess("AWS_IAM", false);
    public static final Decision TELL = new Decision.Tell(List.of());

    private Samples() {}

    private static final IncidentKey.Origin ORIGIN =
            new IncidentKey.Origin(
                    "111122223333", "eu-west-1", "/apigw/orders-prod", Optional.of(PROD));

    public static Incident incident(String method, String shape, List<String> paths) {
        return incident(method, shape, paths, 12);
    }

    public static Incident incident(
            String method, String shape, List<String> paths, long requests) {
        return incident(IncidentKey.of(ORIGIN, method, shape), paths, requests);
    }

    /** Requests that lead to a route. */
    public static Incident incidentOf(Route route, List<String> paths, long requests) {
        return incident(new IncidentKey(ORIGIN, new RequestGroup.OfRoute(route)), paths, requests);
    }

    private static Incident incident(IncidentKey key, List<String> paths, long requests) {
        return new Incident(
                key,
                Optional.empty(),
                Symptom.RESPONSE_TYPE,
                requests,
                SourceCount.of(3),
                Instant.parse("2026-11-24T03:02:11Z"),
                Instant.parse("2026-11-24T03:04:50Z"),
                paths,
                Optional.of("a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Missing Authentication Token"),
                Optional.of("curl/8.5.0"),
                Optional.of("VwjwNFuUIAMFrRA="),
                Set.of(),
                new Incident.Activity(12, 1, 3));
    }

    /** So many of the same requests, at another time. */
    public static Incident seen(Incident incident, Instant at, long count) {
        return new Incident(
                incident.key(),
                incident.sentMethod(),
                incident.symptom(),
                count,
                incident.sources(),
                at,
                at,
                incident.samplePaths(),
                incident.domainName(),
                incident.domainRoute(),
                incident.integrationStatus(),
                incident.canaryRequest(),
                incident.message(),
                incident.userAgent(),
                incident.requestId(),
                incident.logged(),
                incident.activity());
    }

    /** The same requests, logged elsewhere. */
    public static Incident at(Incident incident, IncidentKey.Origin origin) {
        return new Incident(
                new IncidentKey(origin, incident.key().group()),
                incident.sentMethod(),
                incident.symptom(),
                incident.count(),
                incident.sources(),
                incident.firstSeen(),
                incident.lastSeen(),
                incident.samplePaths(),
                incident.domainName(),
                incident.domainRoute(),
                incident.integrationStatus(),
                incident.canaryRequest(),
                incident.message(),
                incident.userAgent(),
                incident.requestId(),
                incident.logged(),
                incident.activity());
    }

    public static Incident incident() {
        return incident("GET", "/prod/orders/{}", List.of("/prod/orders/42"));
    }

    public static Finding finding(Cause cause, Confidence confidence, List<Remedy> remedies) {
        return finding(incident(), cause, confidence, remedies);
    }

    public static Finding finding(
            Incident incident, Cause cause, Confidence confidence, List<Remedy> remedies) {
        return new Finding(
                incident,
                cause,
                confidence,
                List.of(
                        evidence("stage `prod` serves deployment `dep001`", "GetStage"),
                        evidence("deployment `dep001` lacks `GET /orders/{id}`", "GetDeployment")),
                remedies,
                List.of(),
                List.of(),
                List.of());
    }

    public static Finding undeployed() {
        return finding(
                Cause.ROUTE_NOT_DEPLOYED,
                Confidence.CERTAIN,
                List.of(new Remedy.Deploy(PROD, ORDERS)));
    }

    public static Notice.Found found(Finding finding, Decision decision) {
        return found(
                finding,
                decision,
                switch (decision) {
                    case Decision.Heal(Plan plan) -> Optional.of(plan);
                    case Decision.Ask(Plan plan, var _) -> Optional.of(plan);
                    case Decision.Tell _ -> Optional.empty();
                });
    }

    static Notice.Found found(Finding finding, Decision decision, Optional<Plan> plan) {
        return found(finding, decision, readings(plan), Optional.empty());
    }

    static Notice.Found found(
            Finding finding,
            Decision decision,
            PlanReader.Readings readings,
            Optional<Deployer> deployer) {
        FindingRecord record = record("0123456789abcdef", finding, 12, Map.of());
        return new Notice.Found(
                new Decided(
                        record, Optional.empty(), finding, decision, List.of(), readings, deployer),
                List.of(),
                new Owners(List.of("owner", "team")).of(readings.api(), readings.stage()),
                "first");
    }

    /** What was read of the API {@code orders}, with a plan or without. */
    public static PlanReader.Readings readings(Optional<Plan> plan) {
        Source source = new Source("apigateway:GetRestApi", READ_AT);
        PlanReader.Readings none = PlanReader.Readings.none();
        return new PlanReader.Readings(
                new Reading.Read<>(
                        new RestApi(PROD.api(), "orders", false, Map.of("Team", "payments")),
                        source),
                none.stage(),
                none.draft(),
                plan.<Reading<Plan>>map(known -> new Reading.Read<>(known, source))
                        .orElseGet(none::plan));
    }

    /** What is on record of a finding that was seen so often, and told so. */
    public static FindingRecord record(
            String id, Finding finding, long count, Map<String, NoticeState> told) {
        FindingRecord once = FindingRecord.of(finding);
        return new FindingRecord(
                id,
                once.key(),
                once.symptom(),
                once.cause(),
                once.confidence(),
                count,
                once.distinctSources(),
                once.activity(),
                once.firstSeen(),
                once.lastSeen(),
                once.routeMissing(),
                once.samplePaths(),
                once.evidence(),
                once.deployable(),
                once.rootId(),
                once.settled(),
                once.acknowledgement(),
                told);
    }

    /** The same, of which somebody said that they know it. */
    public static FindingRecord known(FindingRecord record, Cause cause, Instant at) {
        return new FindingRecord(
                record.id(),
                record.key(),
                record.symptom(),
                record.cause(),
                record.confidence(),
                record.count(),
                record.distinctSources(),
                record.activity(),
                record.firstSeen(),
                record.lastSeen(),
                record.routeMissing(),
                record.samplePaths(),
                record.evidence(),
                record.deployable(),
                record.rootId(),
                record.settled(),
                Optional.of(new Acknowledgement("ann", at, cause, Optional.empty())),
                record.notices());
    }

    public static Evidence evidence(String fact, String call) {
        return new Evidence(fact, new Source("apigateway:" + call, READ_AT));
    }

    public static Plan plan() {
        return plan(new TreeMap<>(), List.of(), List.of());
    }

    public static Plan plan(
            SortedMap<Route, RouteAccess> removed, List<String> changed, List<String> unchecked) {
        SortedMap<Route, RouteAccess> added = new TreeMap<>();
        added.put(ORDERS, IAM);
        return new Plan(
                PROD,
                new DeploymentId("dep001"),
                "d4af7",
                added,
                removed,
                List.of(),
                changed,
                unchecked,
                "9f86d081884c7d65");
    }
}
