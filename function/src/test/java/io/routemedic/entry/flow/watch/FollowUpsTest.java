package io.routemedic.entry.flow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.entry.flow.diagnose.FindingTrail;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.intake.traffic.RouteAnswers;
import io.routemedic.intake.traffic.RouteTraffic;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.FakeChannelTurns;
import io.routemedic.notice.delivery.FakeDeliveryLog;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.remedy.heal.FakeGateway;
import io.routemedic.remedy.heal.HealWorld;
import io.routemedic.remedy.heal.LateProof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings of one route, after somebody deployed it, or a heal did. */
class FollowUpsTest {

    private final HealWorld world = new HealWorld();
    private final FakeChannel slack = new FakeChannel("slack");
    private final ArrayList<RouteTraffic.Question> asked = new ArrayList<>();
    private Reading<RouteAnswers> answers = answers(RouteAnswers.NONE);
    private final FollowUps followUps =
            new FollowUps(
                    world.gateway,
                    (_, question) -> {
                        asked.add(question);
                        return answers;
                    },
                    world.findings,
                    new LateProof(world.records, world.trail, world.clock),
                    new FindingTrail(world.trail),
                    new Owners(List.of("team")),
                    new Announcer(
                            List.of(slack),
                            new FakeDeliveryLog(),
                            new FakeChannelTurns(),
                            world.clock));

    private Reading<RouteAnswers> answers(RouteAnswers seen) {
        return new Reading.Read<>(seen, new Source("logs:FilterLogEvents", world.now));
    }

    private Reading<RouteAnswers> answered(int status) {
        var one = Optional.of(new RouteAnswers.Answer(world.now, status));
        return answers(
                status < 500
                        ? new RouteAnswers(1, one, 0, Optional.empty())
                        : new RouteAnswers(0, Optional.empty(), 1, one));
    }

    private void round() {
        followUps.round(world.now);
        world.now = world.now.plus(Duration.ofMinutes(15));
    }

    private List<String> titles() {
        return slack.messages().stream().map(message -> message.title().unmarked()).toList();
    }

    @Test
    void leavesAFindingOpenWhoseRouteIsStillMissing() {
        round();

        assertThat(asked).isEmpty();
        assertThat(world.findings.open(9)).hasSize(1);
        assertThat(world.trail.types()).isEmpty();
    }

    @Test
    void resolvesAFindingProvenWhoseRouteSomebodyDeployed() {
        world.gateway.someoneDeploys();
        answers = answered(200);
        round();
        round();

        assertThat(titles())
                .containsExactly(
                        "orders, stage prod, POST /prod/orders: resolved, a request was answered");
        assertThat(world.trail.types()).containsExactly("resolved");
        assertThat(world.findings.open(9)).isEmpty();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().from()).isEqualTo(HealWorld.START.minusSeconds(10));
        assertThat(asked.getFirst().route()).isEqualTo(FakeGateway.MISSING);
    }

    @Test
    void tellsOnceThatNobodyAskedAndOnceThatItIsProven() {
        world.gateway.someoneDeploys();
        round();
        round();
        answers = answered(401);
        round();
        round();

        assertThat(titles())
                .containsExactly(
                        "orders, stage prod, POST /prod/orders: deployed, no request was answered"
                                + " there yet",
                        "orders, stage prod, POST /prod/orders: resolved, a request was answered");
    }

    @Test
    void givesUpAfterADay() {
        world.gateway.someoneDeploys();
        for (int i = 0; i < 100; i++) {
            round();
        }

        assertThat(titles()).hasSize(1);
        assertThat(world.findings.open(9)).isEmpty();
        assertThat(asked).hasSize(98);
    }

    @ParameterizedTest
    @CsvSource({"502, deployed, but its requests fail", "204, resolved, a request was answered"})
    void tellsHowRequestsDo(int status, String why, String rest) {
        world.gateway.someoneDeploys();
        answers = answered(status);
        round();

        assertThat(titles())
                .containsExactly("orders, stage prod, POST /prod/orders: " + why + ", " + rest);
        assertThat(world.findings.open(9)).hasSize(status < 500 ? 0 : 1);
    }

    @Test
    void neverCallsProvenWhatItCouldNotSee() {
        world.gateway.someoneDeploys();
        answers = new Reading.Unread<>("logs:FilterLogEvents", "The search was denied.");
        round();

        assertThat(titles()).containsExactly("orders, stage prod, POST /prod/orders: deployed");
        assertThat(world.findings.open(9)).hasSize(1);
    }

    @Test
    void provesAHealThatHadEndedQuiet() {
        world.requestsAMinute = 0;
        world.handle();
        world.deliverAll();
        assertThat(world.heal().phase()).isEqualTo(HealPhase.QUIET);
        round();
        assertThat(titles()).as("the heal has told that itself").isEmpty();

        answers = answered(200);
        round();
        round();

        assertThat(world.heal().phase()).isEqualTo(HealPhase.PROVEN);
        assertThat(world.trail.types()).endsWith("quiet", "proven");
        assertThat(titles())
                .containsExactly(
                        "orders, stage prod, POST /prod/orders: healed, a request was answered");
        assertThat(world.findings.open(9)).isEmpty();
    }

    @Test
    void leavesARunningHealToItself() {
        world.handle();
        answers = answered(200);
        round();

        assertThat(asked).isEmpty();
        assertThat(world.heal().phase()).isEqualTo(HealPhase.SWITCHED);
    }

    @Test
    void opensAFindingAgainThatFailsAgain() {
        world.gateway.someoneDeploys();
        answers = answered(200);
        round();
        world.findings.count("b2", List.of(HealWorld.finding(world.now)), world.now);
        round();

        assertThat(titles()).hasSize(2);
    }
}
