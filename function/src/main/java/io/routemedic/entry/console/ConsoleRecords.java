package io.routemedic.entry.console;

import io.routemedic.audit.AuditEvent;
import io.routemedic.entry.flow.diagnose.FindingDetails;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One finding or heal as it is on record, with the events of the trail that belong to it in full:
 * for who asks why something was decided.
 */
public final class ConsoleRecords {

    /** By what events name a finding, a heal and a plan. */
    private static final List<String> NAMES =
            List.of("findingId", "healId", "what", "plan", "planFingerprint");

    /** What an order has in the place of a plan or finding that it is not about. */
    private static final String NONE = "-";

    private final FindingLedger findings;
    private final HealRecords heals;
    private final ConsoleStories stories;

    public ConsoleRecords(FindingLedger findings, HealRecords heals, ConsoleStories stories) {
        this.findings = findings;
        this.heals = heals;
        this.stories = stories;
    }

    /** {@code unknown} where there is neither a finding nor a heal of that id. */
    Map<String, Object> answer(String id) {
        return findings.find(id)
                .map(this::finding)
                .or(() -> heals.find(id).map(this::heal))
                .orElseGet(
                        () ->
                                Map.of(
                                        "unknown",
                                        "There is no finding and no heal `%s`: list what is open, and take an id from there."
                                                .formatted(id)));
    }

    private Map<String, Object> finding(FindingRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("finding", values(record));
        values.put("events", events(record.subject(), Set.of(record.id())));
        return values;
    }

    private Map<String, Object> heal(HealRecord heal) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<FindingRecord> cause = findings.find(heal.order().findingId());
        cause.ifPresent(record -> values.put("finding", values(record)));
        values.put("heal", values(heal));
        Set<String> ids = new HashSet<>(Set.of(heal.healId(), heal.order().planFingerprint()));
        ids.remove(NONE);
        values.put("events", events(heal.order().stage().toString(), ids));
        return values;
    }

    private static Map<String, Object> values(FindingRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", record.id());
        values.put("cause", record.cause().id());
        values.put("confidence", record.confidence().id());
        values.put("stage", record.subject());
        values.put("method", record.key().method());
        values.put("paths", record.samplePaths());
        values.put("count", record.count());
        values.put("callers", record.distinctSources());
        values.put("firstSeen", record.firstSeen().toString());
        values.put("lastSeen", record.lastSeen().toString());
        values.put("evidence", FindingDetails.evidence(record.evidence()));
        record.acknowledgement()
                .ifPresent(
                        known ->
                                values.put(
                                        "acknowledged",
                                        Map.of("by", known.by(), "at", known.at().toString())));
        return values;
    }

    private static Map<String, Object> values(HealRecord heal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("healId", heal.healId());
        values.put("findingId", heal.order().findingId());
        values.put("plan", heal.order().planFingerprint());
        values.put("stage", heal.order().stage().toString());
        values.put("request", heal.order().method() + " " + heal.order().path());
        values.put("state", heal.phase().id());
        values.put("why", heal.why());
        values.put("since", heal.since().toString());
        return values;
    }

    /** Also of the plan and the heal that came of a finding: an approval names no finding. */
    private List<Map<String, Object>> events(String subject, Set<String> ids) {
        List<AuditEvent> recent = stories.recent(subject);
        Set<String> all = new HashSet<>(ids);
        recent.stream()
                .filter(event -> names(event).anyMatch(ids::contains))
                .forEach(
                        event -> names(event).filter(name -> !name.equals(NONE)).forEach(all::add));
        return ConsoleStories.latest(
                        recent.stream().filter(event -> names(event).anyMatch(all::contains)))
                .stream()
                .map(ConsoleRecords::values)
                .toList();
    }

    private static Stream<String> names(AuditEvent event) {
        return NAMES.stream()
                .map(event.details()::get)
                .filter(String.class::isInstance)
                .map(Object::toString);
    }

    private static Map<String, Object> values(AuditEvent event) {
        return Map.of(
                "at", event.at().toString(),
                "actor", event.actor(),
                "type", event.type(),
                "details", event.details());
    }
}
