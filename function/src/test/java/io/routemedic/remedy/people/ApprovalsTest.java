package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.FakePlanApprovals;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.PlanBrief;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    private static final String PLAN = "9f86d081884c7d65";
    private static final Person ANN = Person.proven("arn:aws:iam::111122223333:user/ann");
    private static final Person BOB = Person.claiming("bob");

    private final FakePlanApprovals plans = new FakePlanApprovals();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final List<HealOrder> sent = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T03:05:00.123456Z");
    private final Approvals approvals =
            new Approvals(
                    plans, trail, (order, _) -> sent.add(order), Duration.ofHours(1), () -> now);

    @BeforeEach
    void asksForApproval() {
        HealOrder order =
                new HealOrder(
                        "heal-1",
                        StageRef.of("a1b2c3d4e5", "prod"),
                        PLAN,
                        "finding-1",
                        "POST",
                        "/prod/orders",
                        "diagnose",
                        now);
        plans.ask(
                new PlanApprovals.AwaitingPlan(
                        order,
                        new PlanBrief(Optional.empty(), "adds POST /orders", List.of(), List.of()),
                        now.plus(Duration.ofDays(1))),
                now);
    }

    @Test
    void startsTheHealOnceAndSaysSo() {
        Answer answer = approvals.approve(PLAN, ANN);

        assertThat(answer.done()).isTrue();
        assertThat(answer.words()).startsWith("Approved: heal `heal-1`").contains("starts now");
        assertThat(sent).singleElement().extracting(HealOrder::requestedBy).isEqualTo(ANN.name());
        assertThat(trail.types()).containsExactly("approved");
    }

    @Test
    void saysOfASecondApprovalWhoWasFirstAndRecordsIt() {
        approvals.approve(PLAN, ANN);
        now = now.plusSeconds(60);

        Answer answer = approvals.approve(PLAN, BOB);

        assertThat(answer.done()).isTrue();
        assertThat(answer.words())
                .contains(ANN.name() + " approved this plan at 2026-11-24T03:05:00.123Z")
                .contains("was asked for again")
                .doesNotContain("starts now");
        assertThat(sent).hasSize(2).allMatch(order -> order.requestedBy().equals(ANN.name()));
        assertThat(trail.events())
                .extracting(AuditEvent::type, AuditEvent::actor)
                .containsExactly(
                        tuple("approved", ANN.name()),
                        tuple("answered-again", "bob, by own account"));
    }

    @Test
    void recordsTheSamePersonsSecondAnswerToo() {
        approvals.approve(PLAN, ANN);
        now = now.plusSeconds(1);
        approvals.approve(PLAN, ANN);
        now = now.plusSeconds(1);
        approvals.approve(PLAN, ANN);

        assertThat(trail.types()).containsExactly("approved", "answered-again", "answered-again");
    }

    @Test
    void letsTheFirstAnswerStandAgainstALaterOne() {
        assertThat(approvals.refuse(PLAN, BOB).words()).startsWith("Refused");
        now = now.plusSeconds(60);

        Answer answer = approvals.approve(PLAN, ANN);

        assertThat(answer.done()).isFalse();
        assertThat(answer.words()).contains("bob, by own account refused", "that answer stands");
        assertThat(sent).isEmpty();
        assertThat(trail.events().getLast().details())
                .containsEntry("answer", "approved")
                .containsEntry("standing", "refused");
    }

    @Test
    void setsOffNothingByAnApprovalThatWasUsed() {
        approvals.approve(PLAN, ANN);
        sent.clear();
        plans.use(PLAN, "heal-1/1", now);

        Answer answer = approvals.approve(PLAN, BOB);

        assertThat(answer.done()).isFalse();
        assertThat(answer.words()).contains("has used that approval");
        assertThat(sent).isEmpty();
        assertThat(trail.types()).endsWith("answered-again");
    }

    @Test
    void recordsAnAnswerWhoseFirstRecordingFailed() {
        approvals.approve(PLAN, ANN);
        FakeAuditTrail empty = new FakeAuditTrail();
        new Approvals(plans, empty, (_, _) -> {}, Duration.ofHours(1), () -> now.plusSeconds(1))
                .approve(PLAN, BOB);

        assertThat(empty.types()).containsExactly("approved", "answered-again");
    }

    @Test
    void setsOffNothingForAPlanThatIsNone() {
        assertThat(approvals.approve("0000000000000000", ANN).done()).isFalse();
        assertThat(trail.events()).isEmpty();
    }
}
