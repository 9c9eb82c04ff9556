package io.routemedic.ledger;

import io.routemedic.diagnosis.Cause;
import io.routemedic.diagnosis.Confidence;
import io.routemedic.diagnosis.Evidence;
import io.routemedic.diagnosis.Finding;
import io.routemedic.diagnosis.Remedy;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Activity;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.Origin;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a finding is written as an item, and read again. */
final class DynamoFindings {

    static final String SK = "finding";
    private static final String TOLD = "told#";
    private static final String TOLD_AT = "toldAt#";
    private static final String ASKED = "asked#";

    private DynamoFindings() {}

    static String pk(String findingId) {
        return "finding#" + findingId;
    }

    static String told(String target) {
        return TOLD + target;
    }

    static String toldAt(String target) {
        return TOLD_AT + target;
    }

    static String asked(String target) {
        return ASKED + target;
    }

    static NoticeState notice(DynamoItem item, String target) {
        return new NoticeState(
                item.count(told(target)), item.when(toldAt(target)), item.texts(asked(target)));
    }

    /** All but counts, times, notices and keys. */
    static DynamoItem describe(Finding finding) {
        Incident incident = finding.incident();
        Origin origin = incident.key().origin();
        DynamoItem item =
                new DynamoItem(new HashMap<>())
                        .with("account", origin.account())
                        .with("region", origin.region())
                        .with("logGroup", origin.logGroup())
                        .with("httpMethod", incident.key().method())
                        .with("pathShape", incident.key().pathShape())
                        .with("symptom", incident.symptom().name())
                        .with("cause", finding.cause().name())
                        .with("confidence", finding.confidence().name())
                        .with("sources", incident.distinctSources())
                        .with("stageRequests", incident.activity().requests())
                        .with("stagePaths", incident.activity().distinctPaths())
                        .with("stageSources", incident.activity().distinctSources())
                        .with("samples", texts(incident.samplePaths()))
                        .with("evidence", evidence(finding.evidence()));
        origin.stage()
                .ifPresent(
                        stage ->
                                item.with("apiId", stage.api().value())
                                        .with("stageName", stage.stage().value()));
        deployable(finding).ifPresent(route -> item.with("deployable", route.toString()));
        return item;
    }

    static FindingRecord read(DynamoItem item) {
        return new FindingRecord(
                item.string("pk").substring(pk("").length()),
                key(item),
                Symptom.valueOf(item.string("symptom")),
                Cause.valueOf(item.string("cause")),
                Confidence.valueOf(item.string("confidence")),
                item.count("hits"),
                (int) item.count("sources"),
                new Activity(
                        item.count("stageRequests"),
                        (int) item.count("stagePaths"),
                        (int) item.count("stageSources")),
                item.instant("firstSeen"),
                item.instant("lastSeen"),
                item.list("samples").stream().map(AttributeValue::s).toList(),
                item.list("evidence").stream().map(DynamoFindings::evidence).toList(),
                item.maybe("deployable").map(Route::parse),
                item.maybe("acknowledgedBy"),
                notices(item));
    }

    private static IncidentKey key(DynamoItem item) {
        Origin origin =
                new Origin(
                        item.string("account"),
                        item.string("region"),
                        item.string("logGroup"),
                        item.stage());
        return new IncidentKey(origin, item.string("httpMethod"), item.string("pathShape"));
    }

    private static Map<String, NoticeState> notices(DynamoItem item) {
        Map<String, NoticeState> notices = new HashMap<>();
        for (String name : item.values().keySet()) {
            for (String prefix : List.of(TOLD, ASKED)) {
                if (name.startsWith(prefix)) {
                    String target = name.substring(prefix.length());
                    notices.put(target, notice(item, target));
                }
            }
        }
        return notices;
    }

    private static Optional<Route> deployable(Finding finding) {
        return finding.remedies().stream()
                .filter(Remedy.Deploy.class::isInstance)
                .map(remedy -> ((Remedy.Deploy) remedy).route())
                .findFirst();
    }

    private static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().limit(5).map(AttributeValue::fromS).toList());
    }

    private static AttributeValue evidence(List<Evidence> evidence) {
        return AttributeValue.fromL(
                evidence.stream()
                        .limit(5)
                        .map(
                                one ->
                                        AttributeValue.fromM(
                                                Map.of(
                                                        "fact", DynamoItem.text(one.fact()),
                                                        "call",
                                                                DynamoItem.text(
                                                                        one.source().call()),
                                                        "readAt",
                                                                DynamoItem.time(
                                                                        one.source().readAt()))))
                        .toList());
    }

    private static Evidence evidence(AttributeValue value) {
        DynamoItem item = new DynamoItem(value.m());
        return new Evidence(
                item.string("fact"), new Source(item.string("call"), item.instant("readAt")));
    }
}
