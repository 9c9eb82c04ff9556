package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.heals.FakePlanApprovals;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.notice.wording.Samples;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");
    private static final Plan PLAN = Samples.plan();

    private final Map<HealOrder, Duration> queue = new LinkedHashMap<>();
    private final FakePlanApprovals approvals = new FakePlanApprovals();
    private final Acting acting = new Acting(queue::put, approvals);

    @Test
    void asksForAHealAtOnceWhenEveryGuardAgrees() {
        acting.act(List.of(decided(new Decision.Heal(PLAN))), NOW);

        assertThat(queue).hasSize(1).containsValue(Duration.ZERO);
        assertThat(queue.keySet())
                .allSatisfy(
                        request ->
                                assertThat(request.planFingerprint())
                                        .isEqualTo(PLAN.fingerprint()));
    }

    @Test
    void asksPeopleAndQueuesNothingWhenApprovalIsMissing() {
        acting.act(List.of(decided(new Decision.Ask(PLAN, List.of()))), NOW);

        assertThat(queue).isEmpty();
        assertThat(approvals.awaiting(PLAN.fingerprint(), NOW)).isPresent();
    }

    @Test
    void asksPeopleOnceForAllFindingsThatWaitForAPlan() {
        acting.act(
                List.of(
                        decided(new Decision.Ask(PLAN, List.of())),
                        decided(new Decision.Ask(PLAN, List.of()))),
                NOW);

        assertThat(approvals.timesAsked()).isEqualTo(1);
    }

    @Test
    void looksAgainLaterWhenTimeAloneMaySettleIt() {
        acting.act(List.of(decided(tell(Optional.of(Duration.ofMinutes(7))))), NOW);

        assertThat(queue).containsValue(Duration.ofMinutes(7)).hasSize(1);
    }

    @Test
    void waitsNoLongerThanTheQueueCan() {
        acting.act(List.of(decided(tell(Optional.of(Duration.ofHours(3))))), NOW);

        assertThat(queue).containsValue(Duration.ofMinutes(15)).hasSize(1);
    }

    @Test
    void doesNothingWhereAnObjectionStays() {
        acting.act(List.of(decided(tell(Optional.empty()))), NOW);

        assertThat(queue).isEmpty();
        assertThat(approvals.awaiting(10, NOW)).isEmpty();
    }

    private static Decision tell(Optional<Duration> retryAfter) {
        return new Decision.Tell(List.of(new Objection("DraftQuiet", "Too young.", retryAfter)));
    }

    private static Decided decided(Decision decision) {
        Finding finding = Samples.undeployed();
        return new Decided(
                FindingRecord.of(finding),
                Optional.empty(),
                finding,
                decision,
                List.of(),
                Samples.readings(Optional.of(PLAN)),
                Optional.empty());
    }
}
