package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People's word that they know of a finding, or that it is none. On record first. */
public final class Acknowledgements {

    private final FindingLedger findings;
    private final AuditTrail trail;
    private final InstantSource clock;

    public Acknowledgements(FindingLedger findings, AuditTrail trail, InstantSource clock) {
        this.findings = findings;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a finding off the open ones until its cause is another one.
     *
     * @throws io.routemedic.audit.AuditUnavailableException then nothing is changed
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     */
    public Answer acknowledge(String findingId, Person person) {
        return known(findingId, Optional.empty(), person).orElseGet(() -> none(findingId));
    }

    /**
     * The same, of one that should not have been told.
     *
     * @param why in the person's words, from which whoever mends RouteMedic can learn
     */
    public Answer falseAlarm(String findingId, String why, Person person) {
        return why.isBlank()
                ? Answer.nothing("Nothing was done: say why it was a false alarm.")
                : known(findingId, Optional.of(why), person).orElseGet(() -> none(findingId));
    }

    private Optional<Answer> known(String findingId, Optional<String> falseAlarm, Person person) {
        return findings.find(findingId).map(finding -> known(finding, falseAlarm, person));
    }

    private Answer known(FindingRecord finding, Optional<String> falseAlarm, Person person) {
        Instant now = clock.instant();
        String type = falseAlarm.isPresent() ? "false-alarm" : "acknowledged";
        Map<String, Object> details = new HashMap<>();
        details.put("findingId", finding.id());
        details.put("cause", finding.cause().id());
        details.put("total", finding.count());
        falseAlarm.ifPresent(why -> details.put("why", why));
        trail.append(
                new AuditEvent(
                        "finding/%s/%s/%s".formatted(finding.id(), type, person.mark(now)),
                        finding.subject(),
                        now,
                        person.toString(),
                        type,
                        details));
        findings.acknowledge(
                finding.id(),
                new Acknowledgement(person.toString(), now, finding.cause(), falseAlarm));
        return Answer.done(
                falseAlarm.isPresent()
                        ? "Noted as a false alarm: you hear of it again only if its cause is"
                                + " another one."
                        : "Acknowledged: you hear of it again when its cause is another one, or a"
                                + " plan waits for you.");
    }

    private static Answer none(String findingId) {
        return Answer.nothing(
                "There is no finding `%s`: look its id up among the open findings."
                        .formatted(findingId));
    }
}
