package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** People's word that they know of a finding. On record first, then off the list. */
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
     * Takes a finding off the open ones until it is seen again.
     *
     * @throws io.routemedic.audit.AuditUnavailableException then nothing is changed
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     */
    public Answer acknowledge(String findingId, Person person) {
        return findings.find(findingId)
                .map(finding -> acknowledge(finding, person))
                .orElseGet(
                        () ->
                                Answer.nothing(
                                        "There is no finding `%s`: look its id up among the open findings."
                                                .formatted(findingId)));
    }

    private Answer acknowledge(FindingRecord finding, Person person) {
        Instant now = clock.instant();
        trail.append(
                new AuditEvent(
                        "finding/%s/acknowledged/%s".formatted(finding.id(), person.mark(now)),
                        finding.subject(),
                        now,
                        person.toString(),
                        "acknowledged",
                        Map.of("findingId", finding.id(), "total", finding.count())));
        findings.acknowledge(finding.id(), person.toString());
        return Answer.done("Acknowledged: the finding comes back when it happens again.");
    }
}
