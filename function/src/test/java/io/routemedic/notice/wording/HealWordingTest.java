package io.routemedic.notice.wording;

import static io.routemedic.notice.wording.Samples.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.message.Message;
import io.routemedic.remedy.heal.HealOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealWordingTest {

    private static final String HEAL = "heal-0011223344556677";
    private static final DeploymentId OLD = new DeploymentId("dep001");
    private static final DeploymentId NEW = new DeploymentId("dep002");

    @Test
    void tellsWhatWasDeployedAndHowToUndoIt() {
        assertThat(text(new HealOutcome.Switched(HEAL, PROD, OLD, NEW)))
                .isEqualTo(
                        """
                        `orders`, stage `prod`, `GET /prod/orders/42`: deployed, I am checking whether it helps

                        What I do
                          I deployed the draft to stage `prod`, and watch now whether it helps. If not, I take it back and tell you.

                        Why
                          `GET /prod/orders/42` had failed, because it was not deployed.

                        ---

                        What happened
                          I deployed the draft to stage `prod`. It served deployment `dep001`, now it serves `dep002`.

                        To undo it with AWS alone
                              aws apigateway update-stage --region eu-west-1 --rest-api-id a1b2c3d4e5 --stage-name prod --patch-operations '[{"op":"replace","path":"/deploymentId","value":"dep001"}]'

                        Where
                          API `orders` (`a1b2c3d4e5`), stage `prod`, account `111122223333`, region `eu-west-1`. Heal `heal-0011223344556677`, finding `0123456789abcdef`.
                          The API's stages in the AWS console: https://eu-west-1.console.aws.amazon.com/apigateway/main/apis/a1b2c3d4e5/stages?api=a1b2c3d4e5&region=eu-west-1
                          To undo it:
                              ./routemedic undo heal-0011223344556677
                          The whole story:
                              ./routemedic audit show a1b2c3d4e5/prod
                        """);
    }

    @Test
    void provesThatAHealHelped() {
        assertThat(
                        text(
                                new HealOutcome.Verified(
                                        HEAL,
                                        PROD,
                                        OLD,
                                        NEW,
                                        "the route did not fail for 90 seconds, 5XX stayed at 0")))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: healed, its route is"
                                + " there\n")
                .contains("  The route did not fail for 90 seconds, 5XX stayed at 0.\n")
                .contains("      ./routemedic undo " + HEAL + "\n");
    }

    @Test
    void saysWhyAHealWasTakenBackAndThatNoneFollows() {
        assertThat(text(new HealOutcome.RolledBack(HEAL, PROD, OLD, NEW, "5XX rose from 0 to 14")))
                .isEqualTo(
                        """
                        `orders`, stage `prod`, `GET /prod/orders/42`: not healed, the deployment is taken back

                        What to do
                          See below why I took it back, correct the draft, and deploy it yourself. Until then the requests fail again. I deploy nothing more to this stage for a day.

                        Why
                          `GET /prod/orders/42` had failed, because it was not deployed.

                        ---

                        What happened
                          5XX rose from 0 to 14.
                          Stage `prod` had served my deployment `dep002`. It serves `dep001` again, as before.

                        Where
                          API `orders` (`a1b2c3d4e5`), stage `prod`, account `111122223333`, region `eu-west-1`. Heal `heal-0011223344556677`, finding `0123456789abcdef`.
                          The API's stages in the AWS console: https://eu-west-1.console.aws.amazon.com/apigateway/main/apis/a1b2c3d4e5/stages?api=a1b2c3d4e5&region=eu-west-1
                          The whole story:
                              ./routemedic audit show a1b2c3d4e5/prod
                        """);
    }

    @Test
    void saysWhatStoppedAHealAndThatNothingChanged() {
        assertThat(
                        text(
                                new HealOutcome.Abandoned(
                                        HEAL,
                                        PROD,
                                        List.of(
                                                new HealReason(
                                                        "PlanStillHolds", "The draft changed.")))))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: not healed, I stopped and"
                                + " changed nothing\n")
                .contains("  - The draft changed.\n")
                .doesNotContain("undo");
    }

    @Test
    void leavesAloneWhatSomebodyElseDeployedAndSaysSo() {
        assertThat(text(new HealOutcome.LeftAlone(HEAL, PROD, NEW, "stage serves `dep009` now")))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: somebody else deployed"
                                + " meanwhile, I left it alone\n")
                .contains("  Stage serves `dep009` now.\n")
                .contains("My deployment was `dep002`.")
                .doesNotContain("undo");
    }

    @Test
    void saysWhenAPostponedHealIsTriedAgain() {
        assertThat(
                        text(
                                new HealOutcome.Postponed(
                                        HEAL, PROD, Duration.ofMinutes(10), "the draft is young")))
                .contains("  I try again in 10 minutes.\n", "  The draft is young.\n");
        assertThat(text(new HealOutcome.Postponed(HEAL, PROD, Duration.ofSeconds(1), "busy")))
                .contains("I try again in 1 second.");
    }

    @Test
    void givesEachStateItsOwnIdSoThatAHealIsToldStepByStep() {
        Message switched = Wording.of(healed(new HealOutcome.Switched(HEAL, PROD, OLD, NEW)));
        Message verified =
                Wording.of(healed(new HealOutcome.Verified(HEAL, PROD, OLD, NEW, "proof")));

        assertThat(switched.id()).isEqualTo(HEAL + "/switched/dep002");
        assertThat(verified.id()).isEqualTo(HEAL + "/verified/dep002");
        assertThat(switched.thread()).isEqualTo(verified.thread()).isEqualTo("0123456789abcdef");
        assertThat(switched.facts())
                .containsEntry("from", "dep001")
                .containsEntry("to", "dep002")
                .containsEntry("outcome", "switched");
    }

    @Test
    void tellsAnotherAttemptOfTheSameHealAgain() {
        DeploymentId newer = new DeploymentId("dep003");

        assertThat(Wording.of(healed(new HealOutcome.Switched(HEAL, PROD, OLD, newer))).id())
                .isNotEqualTo(
                        Wording.of(healed(new HealOutcome.Switched(HEAL, PROD, OLD, NEW))).id());
        assertThat(Wording.of(healed(abandonedBy("NoCanary"))).id())
                .isNotEqualTo(Wording.of(healed(abandonedBy("PlanStillHolds"))).id());
    }

    @Test
    void asksPeopleToLookWhereItCannotTellWhetherAHealHelped() {
        assertThat(
                        text(
                                new HealOutcome.Unverified(
                                        HEAL, PROD, OLD, NEW, "the metrics could not be read")))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: deployed, but I cannot tell"
                                + " whether it helped\n")
                .contains(
                        "  Look whether it works: I deployed the draft to stage `prod`, and cannot")
                .contains("  The metrics could not be read.\n")
                .contains("      ./routemedic undo " + HEAL + "\n");
    }

    @Test
    void saysWhereNothingProvesAHealThatItStaysAndThatHealingGoesOn() {
        Message message =
                Wording.of(
                        healed(
                                new HealOutcome.Quiet(
                                        HEAL, PROD, OLD, NEW, "CloudWatch has nothing")));

        assertThat(PlainText.of(message))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: deployed, no request was"
                                + " answered there yet\n")
                .contains("  CloudWatch has nothing.\n", "It stays deployed", "I go on healing")
                .contains("      ./routemedic undo " + HEAL + "\n");
        assertThat(message.id()).isEqualTo(HEAL + "/quiet/dep002");
        assertThat(message.facts()).containsEntry("outcome", "quiet").containsEntry("to", "dep002");
    }

    @Test
    void callsOnlyAHealProvenThatAnsweredARequest() {
        Message proven =
                Wording.of(healed(new HealOutcome.Proven(HEAL, PROD, OLD, NEW, "It was answered")));
        Message verified =
                Wording.of(healed(new HealOutcome.Verified(HEAL, PROD, OLD, NEW, "No errors")));

        assertThat(PlainText.of(proven))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: healed, a request was"
                                + " answered\n")
                .contains("  It was answered.\n", "      ./routemedic undo " + HEAL + "\n");
        assertThat(proven.facts()).containsEntry("outcome", "proven").containsEntry("to", "dep002");
        assertThat(PlainText.of(verified)).doesNotContain("answered");
    }

    private static HealOutcome abandonedBy(String guard) {
        return new HealOutcome.Abandoned(HEAL, PROD, List.of(new HealReason(guard, "No.")));
    }

    private static Notice.Healed healed(HealOutcome outcome) {
        return new Notice.Healed(
                "0123456789abcdef",
                "0123456789abcdef",
                "111122223333",
                "eu-west-1",
                Optional.of("orders"),
                Optional.empty(),
                "GET",
                "/prod/orders/42",
                outcome);
    }

    private static String text(HealOutcome outcome) {
        return PlainText.of(Wording.of(healed(outcome)));
    }
}
