package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.dynamo.DynamoItem;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.reading.Source;
import io.routemedic.incident.Incident;
import io.routemedic.incident.SourceCount;
import io.routemedic.intake.line.Symptom;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.Settlement;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a finding is written as attributes, and read again. */
final class DynamoFindings {

    /** One for each place that a source of any batch fell into. */
    static final String SOURCE_MARKS = "sourceMarks";

    /** Its route is live again; gone with the next failure. */
    static final String SETTLED = "settled";

    static final String ACKNOWLEDGED_BY = "acknowledgedBy";
    static final String ACKNOWLEDGED_CAUSE = "acknowledgedCause";

    private static final String TOLD = "told#";
    private static final String TOLD_AT = "toldAt#";
    private static final String ASKED = "asked#";

    private DynamoFindings() {}

    static String told(String target) {
        return TOLD + target;
    }

    static String toldAt(String target) {
        return TOLD_AT + target;
    }

    static String asked(String target) {
        return ASKED + target;
    }

    /** All but counts, times and notices. */
    static DynamoItem describe(Finding finding) {
        Incident incident = finding.incident();
        return DynamoIncidents.key(incident.key())
                .with("symptom", incident.symptom())
                .with("cause", finding.cause())
                .with("confidence", finding.confidence())
                .with("sources", incident.distinctSources())
                .with("stageRequests", incident.activity().requests())
                .with("stagePaths", incident.activity().distinctPaths())
                .with("stageSources", incident.activity().distinctSources())
                .with("samples", incident.samplePaths().stream().limit(5).toList())
                .with("evidence", evidence(finding.evidence()))
                .with("deployable", deployable(finding).map(Route::toString))
                .with("rootId", finding.rootKey().map(FindingIds::of));
    }

    /** Empty for an item that only has claims: its finding has expired. */
    static Optional<FindingRecord> read(DynamoItem item) {
        return item.maybe("cause").map(cause -> read(item, Cause.valueOf(cause)));
    }

    private static FindingRecord read(DynamoItem item, Cause cause) {
        return new FindingRecord(
                FINDING.id(item),
                DynamoIncidents.key(item),
                Symptom.valueOf(item.text("symptom")),
                cause,
                Confidence.valueOf(item.text("confidence")),
                item.count("hits"),
                SourceCount.over((int) item.count("sources"), item.textSet(SOURCE_MARKS).size()),
                new Incident.Activity(
                        item.count("stageRequests"),
                        (int) item.count("stagePaths"),
                        (int) item.count("stageSources")),
                item.time("firstSeen"),
                item.time("lastSeen"),
                item.when("routeMissing"),
                item.texts("samples"),
                item.items("evidence").stream().map(DynamoFindings::evidence).toList(),
                item.maybe("deployable").map(Route::parse),
                item.maybe("rootId"),
                item.maybe(SETTLED).map(state -> settlement(item, state)),
                acknowledgement(item),
                notices(item));
    }

    private static Optional<Acknowledgement> acknowledgement(DynamoItem item) {
        return item.maybe(ACKNOWLEDGED_BY)
                .map(
                        by ->
                                new Acknowledgement(
                                        by,
                                        item.time("acknowledgedAt"),
                                        Cause.valueOf(item.text(ACKNOWLEDGED_CAUSE)),
                                        item.maybe("falseAlarm")));
    }

    /** Whether somebody knows of it, for this cause. */
    static boolean isAcknowledged(DynamoItem item, Cause cause) {
        return item.text(ACKNOWLEDGED_CAUSE).equals(cause.name());
    }

    static DynamoItem describe(Acknowledgement acknowledgement) {
        return new DynamoItem()
                .with(ACKNOWLEDGED_BY, acknowledgement.by())
                .with("acknowledgedAt", acknowledgement.at())
                .with(ACKNOWLEDGED_CAUSE, acknowledgement.cause())
                .with("falseAlarm", acknowledgement.falseAlarm());
    }

    /** What a settlement adds to an item. */
    static DynamoItem describe(Settlement settlement) {
        return new DynamoItem()
                .with(SETTLED, settlement.state())
                .with("servedBy", settlement.deployment().value())
                .with("liveSince", settlement.since())
                .with("settledBecause", settlement.why());
    }

    private static Settlement settlement(DynamoItem item, String state) {
        return new Settlement(
                Settlement.State.valueOf(state),
                new DeploymentId(item.text("servedBy")),
                item.time("liveSince"),
                item.text("settledBecause"));
    }

    private static Map<String, NoticeState> notices(DynamoItem item) {
        Map<String, NoticeState> notices = new HashMap<>();
        for (String name : item.names()) {
            for (String prefix : List.of(TOLD, ASKED)) {
                if (name.startsWith(prefix)) {
                    String target = name.substring(prefix.length());
                    notices.put(target, notice(item, target));
                }
            }
        }
        return notices;
    }

    static NoticeState notice(DynamoItem item, String target) {
        return new NoticeState(
                item.count(told(target)), item.when(toldAt(target)), item.textSet(asked(target)));
    }

    private static Optional<Route> deployable(Finding finding) {
        return finding.remedies().stream()
                .filter(Remedy.Deploy.class::isInstance)
                .map(remedy -> ((Remedy.Deploy) remedy).route())
                .findFirst();
    }

    private static List<DynamoItem> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .limit(5)
                .map(
                        one ->
                                new DynamoItem()
                                        .with("fact", one.fact())
                                        .with("call", one.source().call())
                                        .with("readAt", one.source().readAt()))
                .toList();
    }

    private static Evidence evidence(DynamoItem item) {
        return new Evidence(item.text("fact"), new Source(item.text("call"), item.time("readAt")));
    }
}
