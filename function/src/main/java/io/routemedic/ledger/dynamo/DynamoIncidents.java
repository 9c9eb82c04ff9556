package io.routemedic.ledger.dynamo;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.incident.SourceCount;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a whole incident is written as attributes, and read again. */
final class DynamoIncidents {

    private DynamoIncidents() {}

    static DynamoItem write(Incident incident) {
        return key(incident.key())
                .with("symptom", incident.symptom())
                .with("requests", incident.count())
                .with("sentMethod", incident.sentMethod())
                .with("sources", incident.distinctSources())
                .with("sourceMarks", List.copyOf(incident.sources().marks()))
                .with("firstSeen", incident.firstSeen())
                .with("lastSeen", incident.lastSeen())
                .with("samples", incident.samplePaths())
                .with("domainName", incident.domainName())
                .with("basePath", basePath(incident.domainRoute()))
                .with("routingRule", routingRule(incident.domainRoute()))
                .with("integration", incident.integrationStatus())
                .with("canary", incident.canaryRequest())
                .with("errorMessage", incident.message())
                .with("userAgent", incident.userAgent())
                .with("requestId", incident.requestId())
                .with("logged", incident.logged().stream().map(LogVariable::name).toList())
                .with("stageRequests", incident.activity().requests())
                .with("stagePaths", incident.activity().distinctPaths())
                .with("stageSources", incident.activity().distinctSources());
    }

    /**
     * @throws IllegalArgumentException when it is not as it was written
     */
    static Incident read(DynamoItem item) {
        return new Incident(
                key(item),
                item.maybe("sentMethod"),
                Symptom.valueOf(item.text("symptom")),
                item.count("requests"),
                new SourceCount((int) item.count("sources"), Set.copyOf(item.texts("sourceMarks"))),
                item.time("firstSeen"),
                item.time("lastSeen"),
                item.texts("samples"),
                item.maybe("domainName"),
                domainRoute(item),
                item.maybe("integration"),
                item.has("canary") ? Optional.of(item.flag("canary")) : Optional.empty(),
                item.maybe("errorMessage"),
                item.maybe("userAgent"),
                item.maybe("requestId"),
                logged(item.texts("logged")),
                new Incident.Activity(
                        item.count("stageRequests"),
                        (int) item.count("stagePaths"),
                        (int) item.count("stageSources")));
    }

    private static Optional<String> basePath(Optional<DomainRoute> route) {
        return route.flatMap(
                known ->
                        known instanceof DomainRoute.Mapped(String path)
                                ? Optional.of(path)
                                : Optional.empty());
    }

    private static Optional<String> routingRule(Optional<DomainRoute> route) {
        return route.flatMap(
                known ->
                        known instanceof DomainRoute.Ruled(String id)
                                ? Optional.of(id)
                                : Optional.empty());
    }

    private static Optional<DomainRoute> domainRoute(DynamoItem item) {
        return item.maybe("routingRule")
                .<DomainRoute>map(DomainRoute.Ruled::new)
                .or(
                        () ->
                                item.has("basePath")
                                        ? Optional.of(new DomainRoute.Mapped(item.text("basePath")))
                                        : Optional.empty());
    }

    /** Those that this version knows. */
    private static Set<LogVariable> logged(List<String> names) {
        return Arrays.stream(LogVariable.values())
                .filter(variable -> names.contains(variable.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static DynamoItem key(IncidentKey key) {
        IncidentKey.Origin origin = key.origin();
        return new DynamoItem()
                .with("account", origin.account())
                .with("region", origin.region())
                .with("logGroup", origin.logGroup())
                .with("apiId", origin.stage().map(stage -> stage.api().value()))
                .with("stageName", origin.stage().map(stage -> stage.stage().value()))
                .with("saidByLines", origin.saidByLines())
                .with("route", route(key.group()).map(Route::toString))
                .with("rootCause", root(key.group()).map(RequestGroup.OfCause::cause))
                .with("rootSubject", root(key.group()).map(RequestGroup.OfCause::subject))
                .with("httpMethod", key.method())
                .with("pathShape", key.pathShape());
    }

    static IncidentKey key(DynamoItem item) {
        Optional<StageRef> stage =
                item.maybe("apiId").map(api -> StageRef.of(api, item.text("stageName")));
        IncidentKey.Origin origin =
                new IncidentKey.Origin(
                        item.text("account"),
                        item.text("region"),
                        item.text("logGroup"),
                        stage,
                        item.flag("saidByLines"));
        Optional<RequestGroup> root =
                item.maybe("rootCause")
                        .map(cause -> new RequestGroup.OfCause(cause, item.text("rootSubject")));
        return root.or(() -> item.maybe("route").map(Route::parse).map(RequestGroup.OfRoute::new))
                .map(group -> new IncidentKey(origin, group))
                .orElseGet(
                        () ->
                                IncidentKey.of(
                                        origin, item.text("httpMethod"), item.text("pathShape")));
    }

    private static Optional<RequestGroup.OfCause> root(RequestGroup group) {
        return group instanceof RequestGroup.OfCause root ? Optional.of(root) : Optional.empty();
    }

    private static Optional<Route> route(RequestGroup group) {
        return group instanceof RequestGroup.OfRoute(Route route)
                ? Optional.of(route)
                : Optional.empty();
    }
}
