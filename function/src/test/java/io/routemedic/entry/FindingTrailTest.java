package io.routemedic.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.diagnosis.Finding;
import io.routemedic.ledger.FakeFindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.notice.FakeNoticeClaims;
import io.routemedic.notice.Samples;
import io.routemedic.policy.Decision;
import io.routemedic.policy.GuardAnswer;
import io.routemedic.policy.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTrailTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");

    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final FakeNoticeClaims claims = new FakeNoticeClaims();
    private final FindingTrail findings = new FindingTrail(trail, claims);

    @Test
    void writesTheFindingWithItsDecisionAndEveryGuardsAnswer() {
        Objection objection = new Objection("NoCanary", "Stage `prod` has a canary.");
        findings.write(
                List.of(
                        decided(
                                new Decision.Tell(List.of(objection)),
                                List.of(
                                        new GuardAnswer("NoCanary", Optional.of(objection)),
                                        new GuardAnswer("AdditionsOnly", Optional.empty())))),
                "batch",
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
    void writesAFindingOnceForEachThreshold() {
        Decided decided = decided(new Decision.Tell(List.of()), List.of());

        findings.write(List.of(decided), "batch", NOW);
        findings.write(List.of(decided), "batch", NOW);

        assertThat(trail.events()).hasSize(1);
    }

    @Test
    void writesAgainWhatMayNotHaveBeenWritten() {
        Decided decided = decided(new Decision.Tell(List.of()), List.of());
        FindingTrail broken =
                new FindingTrail(
                        events -> {
                            throw new AuditUnavailableException(
                                    "injected", new IllegalStateException());
                        },
                        claims);

        assertThatThrownBy(() -> broken.write(List.of(decided), "batch", NOW))
                .isInstanceOf(AuditUnavailableException.class);
        findings.write(List.of(decided), "batch", NOW);

        assertThat(trail.events()).hasSize(1);
    }

    private static Decided decided(Decision decision, List<GuardAnswer> answers) {
        Finding finding = Samples.undeployed();
        FindingRecord record =
                new FakeFindingLedger()
                        .count("batch", List.of(finding), NOW)
                        .values()
                        .iterator()
                        .next();
        return new Decided(finding, record, decision, answers, Optional.empty());
    }
}
