package io.routemedic.remedy.heal;

import static io.routemedic.remedy.heal.FakeGateway.FIRST;
import static io.routemedic.remedy.heal.FakeGateway.IAM;
import static io.routemedic.remedy.heal.FakeGateway.LIVE;
import static io.routemedic.remedy.heal.FakeGateway.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Mode;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.intake.traffic.RouteAnswers;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.PlanBrief;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.remedy.people.Person;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealProtocolTest {

    private static final RouteAnswers.Answer ANSWERED =
            new RouteAnswers.Answer(HealWorld.START.plusSeconds(60), 200);

    private static final Person ADA = Person.claiming("ada");
    private static final Person BOB = Person.claiming("bob");

    private final HealWorld world = new HealWorld();

    private static List<String> guards(HealOutcome outcome) {
        return outcome instanceof HealOutcome.Abandoned(_, _, List<HealReason> reasons)
                ? reasons.stream().map(HealReason::by).toList()
                : List.of();
    }

    @Test
    void switchesTheStageToTheProvenPlanAndVerifiesItLater() {
        assertThat(world.handle()).isInstanceOf(HealOutcome.Switched.class);
        assertThat(world.gateway.servedRoutes()).containsExactlyInAnyOrder(LIVE, MISSING);

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
        assertThat(world.trail.types())
                .containsExactly(
                        "heal-intended", "deployment-created", "stage-switched", "verified");
    }

    @Test
    void neverVerifiesWhatItLooksAtTooEarly() {
        world.rules = HealWorld.rules(Mode.HEAL, Duration.ZERO, Duration.ZERO);

        assertThat(world.handle()).isInstanceOf(HealOutcome.Postponed.class);
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Quiet.class);
        assertThat(world.now).isBefore(HealWorld.START.plusSeconds(60));
        assertThat(world.gateway.servedRoutes()).contains(MISSING);
    }

    @Test
    void looksAgainUntilAWholeMinuteSinceTheSwitchHasArrived() {
        world.metricsLag = Duration.ofMinutes(8);
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
        assertThat(world.now).isEqualTo(HealWorld.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void leavesAHealQuietOfWhichNothingArrivesAndGoesOnHealingTheStage() {
        world.requestsAMinute = 0;
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Quiet.class);
        assertThat(world.now).isEqualTo(HealWorld.START.plus(Duration.ofMinutes(15)));
        assertThat(world.gateway.servedRoutes()).contains(MISSING);
        assertThat(world.records.isBreakerOpen(world.stage())).isFalse();
        assertThat(world.trail.types()).endsWith("stage-switched", "quiet");
        assertThat(world.undo().undo(world.heal().healId(), ADA).done()).isTrue();
    }

    @Test
    void callsAHealProvenOnceARequestToItsRouteWasAnswered() {
        world.answers = answers(new RouteAnswers(1, Optional.of(ANSWERED), 0, Optional.empty()));
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Proven.class);
        assertThat(world.heal().why())
                .contains("`POST /prod/orders` was answered at 2026-11-01T10:01:00Z, status 200.");
        assertThat(world.trail.types()).endsWith("stage-switched", "proven");
        assertThat(world.now).isEqualTo(HealWorld.START.plus(Duration.ofMinutes(5)));
        assertThat(world.undo().undo(world.heal().healId(), ADA).done()).isTrue();
    }

    @Test
    void callsAHealQuietWhoseStageIsUsedButNotItsRoute() {
        world.answers = answers(RouteAnswers.NONE);
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Quiet.class);
        assertThat(world.now).isEqualTo(HealWorld.START.plus(Duration.ofMinutes(15)));
        assertThat(world.records.isBreakerOpen(world.stage())).isFalse();
    }

    @Test
    void needsNoMetricsForARouteThatWasSeenToAnswer() {
        world.requestsAMinute = 0;
        world.answers = answers(new RouteAnswers(1, Optional.of(ANSWERED), 0, Optional.empty()));
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Proven.class);
        assertThat(world.now).isEqualTo(HealWorld.START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void takesARouteBackThatFailsWithServerErrorsOnly() {
        var failed = new RouteAnswers.Answer(HealWorld.START.plusSeconds(60), 502);
        world.answers = answers(new RouteAnswers(1, Optional.of(ANSWERED), 5, Optional.of(failed)));
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.RolledBack.class);
        assertThat(world.heal().why()).contains("5 of 6 requests", "status 502");
    }

    @Test
    void asksPeopleAboutARouteThatFailedTooSeldomToTakeItBack() {
        var failed = new RouteAnswers.Answer(HealWorld.START.plusSeconds(60), 502);
        world.answers = answers(new RouteAnswers(0, Optional.empty(), 4, Optional.of(failed)));
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Unverified.class);
        assertThat(world.gateway.servedRoutes()).contains(MISSING);
        assertThat(world.records.isBreakerOpen(world.stage())).isTrue();
    }

    @Test
    void provesNothingByAnAnswerOnAStageWhoseServerErrorsRise() {
        world.answers = answers(new RouteAnswers(9, Optional.of(ANSWERED), 0, Optional.empty()));
        world.failFrom(1, 50);
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.RolledBack.class);
    }

    private static Reading<RouteAnswers> answers(RouteAnswers answers) {
        return new Reading.Read<>(answers, new Source("logs:FilterLogEvents", HealWorld.START));
    }

    @Test
    void toleratesASingleServerErrorOnABusyStageAndOnAQuietOne() {
        for (long requests : List.of(1L, 1000L)) {
            HealWorld each = new HealWorld();
            each.requestsAMinute = requests;
            each.handle();
            each.serverErrors.put(HealWorld.START.plusSeconds(60), 1L);
            each.deliverAll();

            assertThat(each.heal().phase()).as("%d", requests).isEqualTo(HealPhase.VERIFIED);
        }
    }

    @Test
    void toleratesAnUnsignedRequestToTheHealedRoute() {
        world.handle();
        world.refuse(HealWorld.START.plusSeconds(60));

        world.deliverAll();

        assertThat(world.heal().phase()).isEqualTo(HealPhase.VERIFIED);
        assertThat(world.records.isBreakerOpen(world.stage())).isFalse();
    }

    @Test
    void repeatsNothingForARepeatedRequest() {
        HealOrder order = world.order();
        world.protocol().handle(order);

        assertThat(world.protocol().handle(order)).isInstanceOf(HealOutcome.Switched.class);
        assertThat(world.gateway.switches()).hasSize(1);
        assertThat(world.queued()).isEqualTo(1);
    }

    @Test
    void abandonsAnotherPlanThanTheOneDecidedOn() {
        HealOrder order = world.order();
        world.gateway.edit(new Route("DELETE", "/orders"), IAM);

        assertThat(guards(world.protocol().handle(order))).contains("PlanStillHolds");
        assertThat(world.gateway.served()).isEqualTo(FIRST);
        assertThat(world.gateway.ours()).isEmpty();
    }

    @Test
    void changesNothingWhileTheKillSwitchIsOffOrUnreadable() {
        world.killSwitch = new Reading.Read<>(false, new Source("ssm:GetParameter", world.now));
        assertThat(guards(world.handle())).contains("KillSwitchOff");

        world.killSwitch = new Reading.Unread<>("ssm:GetParameter", "Denied.");
        world.now = world.now.plusSeconds(1);
        world.handle();

        assertThat(world.gateway.switches()).isEmpty();
        assertThat(world.gateway.ours()).isEmpty();
    }

    @Test
    void triesAnAbandonedPlanAgainOnlyWhenItIsAskedForAgain() {
        world.killSwitch = new Reading.Read<>(false, new Source("ssm:GetParameter", world.now));
        HealOrder order = world.order();
        world.protocol().handle(order);
        world.killSwitch = new Reading.Read<>(true, new Source("ssm:GetParameter", world.now));

        assertThat(world.protocol().handle(order)).isInstanceOf(HealOutcome.Abandoned.class);
        world.now = world.now.plusSeconds(1);
        assertThat(world.handle()).isInstanceOf(HealOutcome.Switched.class);
        assertThat(world.heal().attempt()).isEqualTo(2);
    }

    @Test
    void looksAtAYoungDraftAgainOnceHoweverOftenItIsAskedFor() {
        world.rules = HealWorld.rules(Mode.HEAL, Duration.ofMinutes(10), Duration.ofSeconds(90));
        for (int i = 0; i < 6; i++) {
            assertThat(world.handle()).isInstanceOf(HealOutcome.Postponed.class);
        }
        assertThat(world.queued()).isEqualTo(1);

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
        assertThat(world.gateway.switches()).hasSize(1);
    }

    @Test
    void leavesAWaitLongerThanAMessageCanBeDelayedToTheWatch() {
        world.rules = HealWorld.rules(Mode.HEAL, Duration.ofHours(2), Duration.ofSeconds(90));
        world.handle();
        assertThat(world.queued()).isZero();

        world.now = world.now.plus(Duration.ofHours(2));
        assertThat(world.watch().run().woken()).isEqualTo(1);
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
    }

    @Test
    void goesOnByItselfOnceTheLeaseOfADeadHandlingHasRunOut() {
        HealOrder order = world.order();
        world.faults.injectAt(20, Faults.Fault.KILLED_AFTER);
        try {
            world.protocol().handle(order);
        } catch (Faults.Killed e) {
            world.faults.revive();
        }

        assertThat(world.protocol().handle(order)).isInstanceOf(HealOutcome.Postponed.class);
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
    }

    @Test
    void takesTheStageBackWhenServerErrorsRise() {
        healWhileServerErrorsRise();

        assertThat(world.outcomes.getLast())
                .isInstanceOfSatisfying(
                        HealOutcome.RolledBack.class,
                        back -> assertThat(back.why()).contains("in the 2 min since"));
        assertThat(world.gateway.served()).isEqualTo(FIRST);
        assertThat(world.records.isBreakerOpen(world.stage())).isTrue();
        assertThat(world.trail.types()).endsWith("did-not-help", "rolled-back");
    }

    @Test
    void toleratesAsManyServerErrorsAsThereWereBefore() {
        world.failFrom(-15, 20);
        world.handle();

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
    }

    @Test
    void takesTheStageBackWhenTheRouteFailsAgain() {
        world.handle();
        world.fail(HealWorld.START.plusSeconds(60));

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.RolledBack.class);
    }

    @Test
    void forgivesFailuresWhileTheSwitchPropagates() {
        world.handle();
        world.fail(HealWorld.START.plusSeconds(20));

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
    }

    @Test
    void leavesTheStageToWhoeverDeployedSince() {
        world.handle();
        DeploymentId theirs = world.gateway.someoneDeploys();
        world.failFrom(0, 40);

        world.deliverAll();

        assertThat(world.outcomes.getLast())
                .isInstanceOfSatisfying(
                        HealOutcome.LeftAlone.class,
                        left -> assertThat(left.why()).contains(theirs.value()));
        assertThat(world.gateway.served()).isEqualTo(theirs);
    }

    @Test
    void reportsAHealWhoseEffectCannotBeReadAndHealsNothingMore() {
        world.metricsReadable = false;
        world.handle();

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Unverified.class);
        assertThat(world.gateway.servedRoutes()).contains(MISSING);
        assertThat(world.records.isBreakerOpen(world.stage())).isTrue();
    }

    @Test
    void doesNotRepeatARolledBackPlanUnlessItIsApprovedAnew() {
        healWhileServerErrorsRise();
        world.records.closeBreaker(world.stage());
        world.serverErrors.clear();
        world.now = world.now.plus(Duration.ofHours(1));

        assertThat(world.handle()).isInstanceOf(HealOutcome.RolledBack.class);
        assertThat(world.gateway.served()).isEqualTo(FIRST);

        ask();
        world.answers().approve(world.plan().fingerprint(), ADA);
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Verified.class);
    }

    private void ask() {
        world.approvals.ask(
                new PlanApprovals.AwaitingPlan(
                        world.order(),
                        new PlanBrief(Optional.empty(), "adds POST /orders", List.of(), List.of()),
                        world.now.plus(Duration.ofDays(1))),
                world.now);
    }

    @Test
    void waitsForApprovalWhereTheStageAsksForIt() {
        world.rules = HealWorld.rules(Mode.ASK, Duration.ZERO, Duration.ofMinutes(5));
        ask();
        assertThat(world.handle()).isInstanceOf(HealOutcome.Abandoned.class);
        world.now = world.now.plusSeconds(1);

        world.answers().approve(world.plan().fingerprint(), ADA);
        world.deliverAll();

        assertThat(world.heal().phase()).isEqualTo(HealPhase.VERIFIED);
        assertThat(world.trail.types()).contains("approved");
    }

    @Test
    void carriesOutNoRefusedPlan() {
        world.rules = HealWorld.rules(Mode.ASK, Duration.ZERO, Duration.ofMinutes(5));
        ask();
        assertThat(world.answers().refuse(world.plan().fingerprint(), BOB).done()).isTrue();
        assertThat(world.answers().approve(world.plan().fingerprint(), ADA).done()).isFalse();

        assertThat(world.queued()).isZero();
        assertThat(world.handle()).isInstanceOf(HealOutcome.Abandoned.class);
    }

    @Test
    void approvesNothingTodayByAnApprovalOfYesterday() {
        world.rules = HealWorld.rules(Mode.ASK, Duration.ZERO, Duration.ofMinutes(5));
        ask();
        world.answers().approve(world.plan().fingerprint(), ADA);
        world.now = world.now.plus(Duration.ofDays(1));

        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Abandoned.class);
        assertThat(world.gateway.served()).isEqualTo(FIRST);
    }

    @Test
    void undoesAVerifiedHealByAPersonsWord() {
        world.handle();
        world.deliverAll();
        String healId = world.heal().healId();

        assertThat(world.undo().undo(healId, ADA).done()).isTrue();
        world.deliverAll();

        assertThat(world.outcomes.getLast())
                .isInstanceOfSatisfying(
                        HealOutcome.RolledBack.class,
                        back -> assertThat(back.why()).contains("ada"));
        assertThat(world.gateway.served()).isEqualTo(FIRST);
        assertThat(world.trail.types()).endsWith("undo-requested", "rolled-back");
        assertThat(world.records.isBreakerOpen(world.stage())).isTrue();
        assertThat(world.undo().undo(healId, ADA).done()).isFalse();
    }

    @Test
    void undoesNothingOverSomebodyElsesDeployment() {
        world.handle();
        world.deliverAll();
        DeploymentId theirs = world.gateway.someoneDeploys();

        world.undo().undo(world.heal().healId(), ADA);
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.LeftAlone.class);
        assertThat(world.gateway.served()).isEqualTo(theirs);
    }

    @Test
    void deletesDeploymentsOfOursThatNoHealAccountsFor() {
        world.gateway.leave(Descriptions.of("heal-0000000000000000"));
        DeploymentId theirs = world.gateway.leave("somebody's");
        world.now = world.now.plus(Duration.ofHours(1));

        assertThat(world.watch().run().leftovers()).isEqualTo(1);
        world.deliverAll();

        assertThat(world.gateway.ours()).isEmpty();
        assertThat(world.gateway.deployment(world.stage().api(), theirs).found()).isPresent();
        assertThat(world.trail.types()).containsExactly("deployment-deleted", "abandoned");
        assertThat(world.watch().run().leftovers()).isZero();
    }

    @Test
    void keepsDeploymentsThatAHealAccountsFor() {
        world.handle();
        world.deliverAll();
        world.gateway.someoneDeploys();
        world.now = world.now.plus(Duration.ofHours(1));

        assertThat(world.watch().run().leftovers()).isZero();
        assertThat(world.heal().phase()).isEqualTo(HealPhase.VERIFIED);
    }

    @Test
    void waitsWhileSomebodyElseChangesTheStage() {
        world.gateway.refuse(Actuation.Refusal.BUSY, 3);
        world.handle();
        assertThat(world.gateway.switches()).isEmpty();

        world.deliverAll();

        assertThat(world.heal().phase()).isEqualTo(HealPhase.VERIFIED);
        assertThat(world.gateway.switches()).hasSize(1);
    }

    @Test
    void takesTheStageBackHoweverOftenThatIsRefusedForWhatMayPass() {
        for (Actuation.Refusal refusal :
                List.of(Actuation.Refusal.BUSY, Actuation.Refusal.QUOTA, Actuation.Refusal.OTHER)) {
            HealWorld refused = new HealWorld();
            refused.handle();
            refused.failFrom(0, 40);
            refused.gateway.refuse(refusal, 6);
            refused.deliverAll();

            assertThat(refused.heal().phase()).as("%s", refusal).isEqualTo(HealPhase.ROLLED_BACK);
            assertThat(refused.gateway.served()).as("%s", refusal).isEqualTo(FIRST);
        }
    }

    @Test
    void asksPeopleAtOnceWhenItMayNotTakeTheStageBack() {
        world.handle();
        world.failFrom(0, 40);
        world.gateway.refuse(Actuation.Refusal.FINAL, 1);
        world.deliverAll();

        assertThat(world.heal().phase()).isEqualTo(HealPhase.UNVERIFIED);
        assertThat(world.heal().why())
                .contains("The stage could not be taken back: It was refused");
    }

    @Test
    void triesAUsedUpQuotaOnlyAFewTimesAndSaysSo() {
        world.gateway.refuse(Actuation.Refusal.QUOTA, 1000);
        world.handle();
        world.deliverAll();

        assertThat(world.outcomes.getLast()).isInstanceOf(HealOutcome.Abandoned.class);
        assertThat(world.heal().why()).contains("It was refused: QUOTA");
        assertThat(world.outcomes).hasSizeLessThan(3 * HealTiming.DEFAULT.looks());
        assertThat(world.gateway.switches()).isEmpty();
    }

    @Test
    void countsServerErrorsSinceTheSwitchHoweverLateThatWasSeen() {
        HealWorld late = diedRightAfterTheSwitch();
        late.failFrom(1, 40);

        late.deliverAll();

        assertThat(late.heal().phase()).isEqualTo(HealPhase.ROLLED_BACK);
    }

    private static HealWorld diedRightAfterTheSwitch() {
        for (int call = 0; call < 200; call++) {
            HealWorld candidate = new HealWorld();
            candidate.faults.injectAt(call, Faults.Fault.KILLED_AFTER);
            candidate.send(candidate.order(), Duration.ZERO);
            candidate.deliverNext();
            if (candidate.faults.hit().equals("DeploymentActuator.serve")) {
                return candidate;
            }
        }
        throw new AssertionError("The stage was never switched.");
    }

    @Test
    void readsServerErrorsUnderTheNameThatCloudWatchKnows() {
        world.gateway.name("Aufträge", "Aufträge-2");
        healWhileServerErrorsRise();

        assertThat(world.metricsOf).containsExactly("Auftrge");
        assertThat(world.heal().phase()).isEqualTo(HealPhase.ROLLED_BACK);
    }

    @Test
    void judgesNothingByErrorsThatMayBeAnotherApis() {
        world.gateway.name("orders-ä", "orders-");
        healWhileServerErrorsRise();

        assertThat(world.heal().phase()).isEqualTo(HealPhase.UNVERIFIED);
        assertThat(world.heal().why()).contains("API `b1b2c3d4e5` under the name `orders-` too");
        assertThat(world.metricsOf).isEmpty();
    }

    private void healWhileServerErrorsRise() {
        world.handle();
        world.failFrom(0, 40);
        world.deliverAll();
    }
}
