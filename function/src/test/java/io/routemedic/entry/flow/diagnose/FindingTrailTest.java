package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.NoticeState;
import io.routemedic.ledger.findings.TrailMark;
import io.routemedic.notice.wording.Samples;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.remedy.decision.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTrailTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");

    private static final Decision TELL = new Decision.Tell(List.of());
    private static final Decision ASK = new Decision.Ask(Samples.plan(), List.of());

    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final FindingTrail findings = new FindingTrail(trail);

    @Test
    void writesTheFindingWithItsDecisionAndEveryGuardsAnswer() {
        Objection objection = new Objection("NoCanary", "Stage `prod` has a canary.");
        findings.write(
                List.of(
                        decided(
                                new Decision.Tell(List.of(objection)),
                                List.of(
                                        new Guard.Answer("NoCanary", Optional.of(objection)),
                                        new Guard.Answer("AdditionsOnly", Optional.empty())))),
                NOW);

        AuditEvent event = trail.events().getFirst();
        assertThat(event.type()).isEqualTo("finding");
        assertThat(event.subject()).isEqualTo("a1b2c3d4e5/prod");
        assertThat(event.details())
                .containsEntry("cause", "RouteNotDeployed")
                .containsEntry("decision", "tell")
                .containsEntry("total", 12L)
                .containsEntry(
                        "guards",
                        List.of(
                                Map.of("guard", "NoCanary", "answer", "Stage `prod` has a canary."),
                                Map.of("guard", "AdditionsOnly", "answer", "agrees")));
    }

    @Test
    void writesAFindingOnceThoughItIsNotYetRecordedAsWritten() {
        Decided decided = decided(TELL, List.of());
        Decided byAnotherBatch = decided(ASK, List.of());

        List<TrailMark> written = findings.write(List.of(decided), NOW);
        findings.write(List.of(byAnotherBatch), NOW.plusSeconds(1));

        assertThat(written).containsExactly(new TrailMark(decided.record(), 10));
        assertThat(trail.events()).singleElement().extracting(AuditEvent::at).isEqualTo(NOW);
    }

    @Test
    void writesNothingOnceItIsRecordedAsWritten() {
        Decided decided = decided(TELL, List.of());
        Decided told = told(decided, new NoticeState(10, Optional.of(NOW)));

        assertThat(findings.write(List.of(told), NOW)).isEmpty();
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void writesAgainADayLater() {
        Decided decided = decided(TELL, List.of());
        Instant before = decided.record().lastSeen().minus(Duration.ofDays(1));
        findings.write(List.of(decided), NOW);

        findings.write(List.of(told(decided, new NoticeState(10, Optional.of(before)))), NOW);

        assertThat(trail.events())
                .extracting(AuditEvent::id)
                .containsExactly(
                        "finding/" + decided.record().id() + "/10/never before",
                        "finding/" + decided.record().id() + "/10/" + before);
    }

    @Test
    void writesAgainWhatMayNotHaveBeenWritten() {
        Decided decided = decided(TELL, List.of());
        FindingTrail broken =
                new FindingTrail(
                        _ -> {
                            throw new AuditUnavailableException(
                                    "injected", new IllegalStateException());
                        });

        assertThatThrownBy(() -> broken.write(List.of(decided), NOW))
                .isInstanceOf(AuditUnavailableException.class);
        findings.write(List.of(decided), NOW);

        assertThat(trail.events()).hasSize(1);
    }

    @Test
    void hasAStagesScannersOnceADay() {
        Decided scanners =
                decided(Samples.finding(Cause.SCANNER_PROBE, Confidence.LIKELY, List.of()));
        Decided told =
                told(scanners, new NoticeState(1, Optional.of(scanners.record().lastSeen())));
        Decided yesterday =
                told(
                        scanners,
                        new NoticeState(
                                1,
                                Optional.of(
                                        scanners.record().lastSeen().minus(Duration.ofDays(1)))));

        assertThat(findings.write(List.of(scanners), NOW)).hasSize(1);
        assertThat(findings.write(List.of(told), NOW)).as("though they are 12 by now").isEmpty();
        assertThat(findings.write(List.of(yesterday), NOW)).hasSize(1);
    }

    private static Decided decided(Finding finding) {
        return new Decided(
                FindingRecord.of(finding),
                finding,
                TELL,
                List.of(),
                Samples.readings(Optional.empty()),
                Optional.empty());
    }

    private static Decided told(Decided decided, NoticeState state) {
        FindingRecord record = decided.record();
        return new Decided(
                Samples.record(
                        record.id(), decided.finding(), record.count(), Map.of("audit", state)),
                Optional.empty(),
                decided.finding(),
                decided.decision(),
                decided.answers(),
                decided.readings(),
                decided.deployer());
    }

    private static Decided decided(Decision decision, List<Guard.Answer> answers) {
        Finding finding = Samples.undeployed();
        return new Decided(
                FindingRecord.of(finding),
                Optional.empty(),
                finding,
                decision,
                answers,
                Samples.readings(Optional.empty()),
                Optional.empty());
    }
}
