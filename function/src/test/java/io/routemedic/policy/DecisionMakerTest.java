package io.routemedic.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.policy.guards.Guards;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionMakerTest {

    private final Proposals proposals = new Proposals();
    private static final Set<Guard.Matter> ALL = EnumSet.allOf(Guard.Matter.class);

    private final DecisionMaker maker = new DecisionMaker(Guards.all());
    private Set<Guard.Matter> matters = ALL;

    @Test
    void healsWhenEveryGuardAgrees() {
        assertThat(decide()).isEqualTo(new Decision.Heal(plan()));
    }

    @Test
    void tellsWithoutObjectionsWhereADeploymentIsNoAnswer() {
        proposals.cause = Cause.METHOD_NOT_DEFINED;
        proposals.mode = Mode.OBSERVE;
        proposals.healingEnabled = Proposals.read("ssm:GetParameter", false);

        assertThat(decide()).isEqualTo(new Decision.Tell(List.of()));
        assertThat(maker.answers(proposals.build(), ALL)).isEmpty();
    }

    @Test
    void tellsOnlyThatNobodyAllowedItOnAnObservedStage() {
        proposals.mode = Mode.OBSERVE;
        proposals.plan = Proposals.unread("apigateway:GetExport");
        matters = EnumSet.of(Guard.Matter.OWNER);

        assertThat(objections()).extracting(Objection::guard).containsExactly("StageAllowsHealing");
    }

    @Test
    void tellsWhatWouldStandAgainstItOnAnObservedStageAndNothingOfTheMoment() {
        proposals.mode = Mode.OBSERVE;
        proposals.plan =
                Proposals.read("GetExport", Proposals.plan(Map.of("GET /open", Proposals.OPEN)));
        proposals.healingEnabled = Proposals.unread("ssm:GetParameter");
        proposals.draftUnchangedSince = Proposals.unread("dynamodb:GetItem");
        matters = EnumSet.of(Guard.Matter.OWNER, Guard.Matter.CONFIGURATION);

        assertThat(objections()).extracting(Objection::guard).containsExactly("StageAllowsHealing");
        assertThat(DecisionMaker.objections(maker.answers(proposals.build(), matters)))
                .extracting(Objection::guard)
                .containsExactly("StageAllowsHealing", "NoOpenRoutes");
    }

    @Test
    void tellsAllThatStandsAgainstIt() {
        proposals.healingEnabled = Proposals.read("ssm:GetParameter", false);
        proposals.requests = 1;

        assertThat(objections())
                .extracting(Objection::guard)
                .containsExactly("KillSwitchOff", "EnoughEvidence");
    }

    @Test
    void asksWhenOnlyTheApprovalIsMissing() {
        proposals.mode = Mode.ASK;

        assertThat(decide())
                .isInstanceOfSatisfying(
                        Decision.Ask.class,
                        ask -> {
                            assertThat(ask.plan()).isEqualTo(plan());
                            assertThat(ask.objections())
                                    .extracting(Objection::guard)
                                    .containsExactly("StageAllowsHealing");
                        });
    }

    @Test
    void asksForNoApprovalOfWhatAnotherGuardWouldStop() {
        proposals.mode = Mode.ASK;
        proposals.plan =
                Proposals.read("GetExport", Proposals.plan(Map.of("GET /open", Proposals.OPEN)));

        assertThat(objections())
                .extracting(Objection::guard)
                .containsExactly("StageAllowsHealing", "NoOpenRoutes");
    }

    @Test
    void healsAPlanThatWasApproved() {
        proposals.mode = Mode.ASK;
        proposals.approvedPlan = Optional.of("plan1");

        assertThat(decide()).isEqualTo(new Decision.Heal(plan()));
    }

    @Test
    void asksAgainWhenAnotherPlanWasApproved() {
        proposals.mode = Mode.ASK;
        proposals.approvedPlan = Optional.of("plan0");

        assertThat(decide()).isInstanceOf(Decision.Ask.class);
    }

    @Test
    void neverLetsAnApprovalOverruleAnotherGuard() {
        proposals.mode = Mode.ASK;
        proposals.approvedPlan = Optional.of("plan1");
        proposals.healingEnabled = Proposals.unread("ssm:GetParameter");

        assertThat(objections()).extracting(Objection::guard).containsExactly("KillSwitchOff");
    }

    @Test
    void tellsOnceWhatCouldNotBeRead() {
        proposals.stage = Proposals.unread("apigateway:GetStage");
        proposals.plan = Proposals.unread("apigateway:GetStage");

        assertThat(objections())
                .extracting(Objection::guard)
                .containsExactly("ConfigurationFullyRead");
        assertThat(maker.answers(proposals.build(), ALL))
                .filteredOn(answer -> answer.objection().isPresent())
                .extracting(Guard.Answer::guard)
                .contains("ConfigurationFullyRead", "NoCanary", "AdditionsOnly", "PlanStillHolds");
    }

    @Test
    void neverHealsWhatIsNotThere() {
        proposals.plan = Proposals.absent("apigateway:GetStage");

        assertThat(decide()).isInstanceOf(Decision.Tell.class);
    }

    @Test
    void recordsTheAnswerOfEveryGuard() {
        assertThat(maker.answers(proposals.build(), ALL))
                .hasSize(Guards.all().size())
                .allMatch(answer -> answer.objection().isEmpty());
    }

    @Test
    void saysWhenToDecideAgainWhenTimeAloneIsMissing() {
        proposals.draftUnchangedSince = Proposals.absent("dynamodb:GetItem");

        assertThat(((Decision.Tell) decide()).retryAfter()).contains(Duration.ofMinutes(10));
    }

    @Test
    void saysNotWhenToDecideAgainWhenAnythingElseStandsAgainstIt() {
        proposals.draftUnchangedSince = Proposals.absent("dynamodb:GetItem");
        proposals.requests = 1;

        assertThat(((Decision.Tell) decide()).retryAfter()).isEmpty();
    }

    @Test
    void mayActOnlyWhereADeploymentHelpsAndAnOwnerMayAllowIt() {
        assertThat(mayAct()).isTrue();
        proposals.mode = Mode.ASK;
        assertThat(mayAct()).isTrue();
        proposals.mode = Mode.OBSERVE;
        assertThat(mayAct()).isFalse();
        proposals.mode = Mode.HEAL;
        proposals.cause = Cause.NEAREST_ROUTE;
        assertThat(mayAct()).isFalse();
    }

    private boolean mayAct() {
        Proposal proposal = proposals.build();
        return DecisionMaker.mayAct(proposal.finding(), proposal.rules());
    }

    private Plan plan() {
        return proposals.plan.found().orElseThrow();
    }

    private Decision decide() {
        Proposal proposal = proposals.build();
        return maker.decide(proposal, maker.answers(proposal, matters));
    }

    private List<Objection> objections() {
        return ((Decision.Tell) decide()).objections();
    }
}
