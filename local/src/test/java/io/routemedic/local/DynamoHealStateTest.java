package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.Leases;
import io.routemedic.ledger.dynamo.DynamoDraftObservations;
import io.routemedic.ledger.dynamo.DynamoHealRecords;
import io.routemedic.ledger.dynamo.DynamoLeases;
import io.routemedic.ledger.dynamo.DynamoPlanApprovals;
import io.routemedic.ledger.dynamo.DynamoStageHistory;
import io.routemedic.ledger.heals.Approval;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords.StaleHealException;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.PlanBrief;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.ledger.heals.Switchover;
import io.routemedic.policy.HealHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoHealStateTest {

    private static final StageRef STAGE = StageRef.of("a1b2c3d4e5", "prod");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LocalTables tables = new LocalTables();
    private final DynamoLeases leases = new DynamoLeases(tables.ledger());
    private final DynamoHealRecords records = new DynamoHealRecords(tables.ledger());
    private final DynamoStageHistory history =
            new DynamoStageHistory(tables.ledger(), Duration.ofHours(24));
    private final DynamoDraftObservations drafts = new DynamoDraftObservations(tables.ledger());
    private final DynamoPlanApprovals approvals = new DynamoPlanApprovals(tables.ledger());

    @AfterEach
    void close() {
        tables.close();
    }

    private static HealOrder order(String healId) {
        return new HealOrder(healId, STAGE, "plan1", "f1", "GET", "/prod/orders", "diagnose", NOW);
    }

    private HealRecord switching(String healId, Instant at) {
        return records.save(
                enter(HealRecord.requested(order(healId), at, at), HealPhase.SWITCHING, at));
    }

    private static HealRecord enter(HealRecord heal, HealPhase phase, Instant at) {
        Switchover known = Switchover.UNKNOWN.from(new DeploymentId("dep1"));
        return heal.enter(phase, known, List.of(), at, at);
    }

    private HealHistory recent(String exceptHeal, Instant now) {
        return history.recent(STAGE, exceptHeal, now).found().orElseThrow();
    }

    @Test
    void leasesAStageToOneHolder() {
        Leases.Lease lease = leases.acquire(STAGE, MINUTE, NOW).orElseThrow();
        assertThat(leases.acquire(STAGE, MINUTE, NOW)).isEmpty();

        leases.release(lease);

        assertThat(leases.acquire(STAGE, MINUTE, NOW)).isPresent();
    }

    @Test
    void passesAnExpiredLeaseOn() {
        Leases.Lease expired = leases.acquire(STAGE, MINUTE, NOW).orElseThrow();
        Instant later = NOW.plus(MINUTE);
        Leases.Lease next = leases.acquire(STAGE, MINUTE, later).orElseThrow();

        assertThat(leases.renew(expired, MINUTE, later)).isEmpty();
        leases.release(expired);
        assertThat(leases.renew(next, MINUTE, later)).isPresent();
    }

    @Test
    void readsARecordAsItWasSaved() {
        HealRecord saved =
                records.save(
                        HealRecord.requested(order("heal-1"), NOW, NOW)
                                .enter(
                                        HealPhase.SWITCHED,
                                        Switchover.UNKNOWN
                                                .from(new DeploymentId("dep1"))
                                                .to(new DeploymentId("dep2"))
                                                .of(NOW)
                                                .at(NOW),
                                        List.of(),
                                        NOW,
                                        NOW)
                                .again(List.of(new HealReason("Guard", "because")), 3, NOW));

        assertThat(records.find("heal-1")).contains(saved);
        assertThat(records.find("heal-2")).isEmpty();
    }

    @Test
    void refusesAWriteOnTopOfAnotherVersion() {
        HealRecord first = records.save(HealRecord.requested(order("heal-1"), NOW, NOW));
        records.save(enter(first, HealPhase.CREATING, NOW));

        assertThatThrownBy(() -> records.save(enter(first, HealPhase.CREATING, NOW)))
                .isInstanceOf(StaleHealException.class);
        assertThatThrownBy(() -> records.save(enter(first, HealPhase.SWITCHING, NOW)))
                .isInstanceOf(StaleHealException.class);
        assertThatThrownBy(() -> records.save(HealRecord.requested(order("heal-1"), NOW, NOW)))
                .isInstanceOf(StaleHealException.class);
        assertThat(recent("", NOW).switches()).isEmpty();
    }

    @Test
    void listsHealsThatAreDueUntilTheyAreOver() {
        HealRecord due = records.save(HealRecord.requested(order("heal-1"), NOW, NOW));
        records.save(HealRecord.requested(order("heal-2"), NOW, NOW.plus(MINUTE)));
        assertThat(records.due(NOW, 10)).containsExactly(due);

        records.save(due.end(HealPhase.ABANDONED, List.of(), NOW));

        assertThat(records.due(NOW, 10)).isEmpty();
    }

    @Test
    void countsASwitchAgainstTheBudgetOfOtherHealsForADay() {
        switching("heal-1", NOW);

        assertThat(recent("heal-2", NOW).switches()).containsExactly(NOW);
        assertThat(recent("heal-1", NOW).switches()).isEmpty();
        assertThat(recent("heal-2", NOW.plus(Duration.ofDays(1))).switches()).isEmpty();
    }

    @Test
    void keepsTheBreakerOpenSinceItWasFirstOpened() {
        history.openBreaker(STAGE, "heal-1", "it did not help", NOW);
        history.openBreaker(STAGE, "heal-2", "again", NOW.plus(MINUTE));

        assertThat(recent("", NOW).breakerOpenSince()).contains(NOW);
    }

    @Test
    void closesTheBreakerByCommandOrInTime() {
        history.openBreaker(STAGE, "heal-1", "it did not help", NOW);
        assertThat(recent("", NOW.plus(Duration.ofHours(24))).breakerOpenSince()).isEmpty();

        assertThat(history.stopped(9, NOW))
                .extracting(StageHistory.Stopped::stage)
                .containsExactly(STAGE);
        history.closeBreaker(STAGE);
        assertThat(history.stopped(9, NOW)).isEmpty();

        assertThat(recent("", NOW).breakerOpenSince()).isEmpty();
    }

    @Test
    void tellsSinceWhenADraftIsUnchanged() {
        ApiId api = STAGE.api();
        Instant later = NOW.plus(MINUTE);

        assertThat(drafts.seen(api, "a", NOW).found()).contains(NOW);
        assertThat(drafts.seen(api, "a", later).found()).contains(NOW);
        assertThat(drafts.seen(api, "b", later).found()).contains(later);
        assertThat(drafts.seen(api, "a", later.plus(MINUTE)).found()).contains(later.plus(MINUTE));
    }

    private static PlanApprovals.AwaitingPlan plan(Instant expires) {
        return new PlanApprovals.AwaitingPlan(
                order("heal-1"),
                new PlanBrief(
                        Optional.of("orders"),
                        "1 added",
                        List.of("adds GET /orders (open to everyone)"),
                        List.of(
                                new PlanBrief.Check("NoCanary", Optional.empty()),
                                new PlanBrief.Check("DraftQuiet", Optional.of("Wait.")))),
                expires);
    }

    private static Approval granted(Instant at) {
        return new Approval(order("heal-1"), true, "ada", at, at.plus(MINUTE), Optional.empty());
    }

    @Test
    void listsAPlanUntilItIsAnsweredOrExpires() {
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);
        assertThat(approvals.awaiting(10, NOW)).containsExactly(plan(NOW.plus(MINUTE)));
        assertThat(approvals.awaiting("plan1", NOW)).isPresent();
        assertThat(approvals.awaiting(10, NOW.plus(MINUTE))).isEmpty();

        approvals.answer(granted(NOW));

        assertThat(approvals.awaiting(10, NOW)).isEmpty();
        assertThat(approvals.awaiting("plan1", NOW)).isEmpty();
    }

    @Test
    void letsTheFirstAnswerStand() {
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);
        approvals.answer(new Approval(order("heal-1"), false, "bob", NOW, NOW, Optional.empty()));

        assertThat(approvals.answer(granted(NOW)).actor()).isEqualTo("bob");
        assertThat(approvals.use("plan1", "heal-1/1", NOW)).isFalse();
    }

    @Test
    void usesAnApprovalUpForOneAttempt() {
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);
        approvals.answer(granted(NOW));

        assertThat(approvals.use("plan1", "heal-1/1", NOW)).isTrue();
        assertThat(approvals.use("plan1", "heal-1/1", NOW)).isTrue();
        assertThat(approvals.use("plan1", "heal-1/2", NOW)).isFalse();
        assertThat(approvals.find("plan1").orElseThrow().allows("heal-1/1", NOW)).isTrue();
        assertThat(approvals.find("plan1").orElseThrow().allows("heal-1/2", NOW)).isFalse();
    }

    @Test
    void takesNoApprovalOfYesterday() {
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);
        approvals.answer(granted(NOW));

        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        assertThat(approvals.use("plan1", "heal-1/1", tomorrow)).isFalse();
        assertThat(approvals.find("plan1").orElseThrow().allows("heal-1/1", tomorrow)).isFalse();
    }

    @Test
    void asksAnewOnlyWhenTheLastAnswerIsSpent() {
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);
        approvals.answer(granted(NOW));
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);
        assertThat(approvals.awaiting(10, NOW)).isEmpty();

        approvals.use("plan1", "heal-1/1", NOW);
        approvals.ask(plan(NOW.plus(MINUTE)), NOW);

        assertThat(approvals.awaiting(10, NOW)).hasSize(1);
        assertThat(approvals.find("plan1")).isEmpty();
    }

    @Test
    void knowsNothingOfPlansNobodyAskedFor() {
        assertThat(approvals.find("plan9")).isEmpty();
        assertThat(approvals.use("plan9", "heal-1/1", NOW)).isFalse();
        assertThat(approvals.awaiting("plan9", NOW)).isEmpty();
    }
}
