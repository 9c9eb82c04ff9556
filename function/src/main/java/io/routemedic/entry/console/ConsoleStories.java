package io.routemedic.entry.console;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.ChainHead;
import io.routemedic.audit.DynamoAuditReader;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.notice.widget.WidgetView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Each finding's or heal's own story, out of the trail of its stage. */
public final class ConsoleStories {

    /** How far back in a stage's trail is looked. */
    private static final int MOST_LOOKED_AT = 300;

    private static final int MOST_TOLD = 20;

    /** What says the most of an event, in this order. */
    private static final List<String> TELLING = List.of("why", "proof", "answer", "cause");

    private final FindingLedger findings;
    private final HealRecords heals;
    private final DynamoAuditReader trail;

    public ConsoleStories(FindingLedger findings, HealRecords heals, DynamoAuditReader trail) {
        this.findings = findings;
        this.heals = heals;
        this.trail = trail;
    }

    /** The latest events of it; empty where there is no such finding or heal. */
    Optional<WidgetView.Story> story(String id) {
        return findings.find(id)
                .map(FindingRecord::subject)
                .or(() -> heals.find(id).map(heal -> heal.order().stage().toString()))
                .map(subject -> new WidgetView.Story(id, events(subject, id)));
    }

    private List<WidgetView.Event> events(String subject, String id) {
        return latest(recent(subject).stream().filter(event -> isAbout(event, id))).stream()
                .map(ConsoleStories::told)
                .toList();
    }

    /** The end of a subject's trail, oldest first. */
    List<AuditEvent> recent(String subject) {
        long end = trail.head(subject).map(ChainHead::sequence).orElse(0L);
        return trail.page(subject, end - MOST_LOOKED_AT, MOST_LOOKED_AT + 1).stream()
                .flatMap(entry -> event(entry).stream())
                .toList();
    }

    /** As many of them as are told, the last ones. */
    static List<AuditEvent> latest(Stream<AuditEvent> events) {
        List<AuditEvent> all = events.toList();
        return all.subList(Math.max(0, all.size() - MOST_TOLD), all.size());
    }

    /** What somebody altered is for `audit verify` to report. */
    private static Optional<AuditEvent> event(AuditEntry entry) {
        try {
            return Optional.of(entry.event());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAbout(AuditEvent event, String id) {
        return Stream.of("findingId", "healId", "what")
                .anyMatch(name -> id.equals(event.details().get(name)));
    }

    private static WidgetView.Event told(AuditEvent event) {
        String why =
                TELLING.stream()
                        .map(event.details()::get)
                        .filter(Objects::nonNull)
                        .filter(String.class::isInstance)
                        .map(Object::toString)
                        .findFirst()
                        .orElse("");
        return new WidgetView.Event(event.at(), event.actor(), event.type(), why);
    }
}
