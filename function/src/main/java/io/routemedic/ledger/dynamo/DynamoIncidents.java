package io.routemedic.ledger.dynamo;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
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
                .with("sources", incident.distinctSources())
                .with("firstSeen", incident.firstSeen())
                .with("lastSeen", incident.lastSeen())
                .with("samples", incident.samplePaths())
                .with("domainName", incident.domainName())
                .with("basePath", incident.basePathMatched())
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
                Symptom.valueOf(item.text("symptom")),
                item.count("requests"),
                (int) item.count("sources"),
                item.time("firstSeen"),
                item.time("lastSeen"),
                item.texts("samples"),
                item.maybe("domainName"),
                item.maybe("basePath"),
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
                .with("httpMethod", key.method())
                .with("pathShape", key.pathShape());
    }

    static IncidentKey key(DynamoItem item) {
        Optional<StageRef> stage =
                item.maybe("apiId").map(api -> StageRef.of(api, item.text("stageName")));
        IncidentKey.Origin origin =
                new IncidentKey.Origin(
                        item.text("account"), item.text("region"), item.text("logGroup"), stage);
        return IncidentKey.of(origin, item.text("httpMethod"), item.text("pathShape"));
    }
}
