package io.routemedic.entry.flow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Mode;
import io.routemedic.entry.history.DraftAuthors;
import io.routemedic.ledger.stages.FakeDraftObservations;
import io.routemedic.ledger.stages.FakeDrifts;
import io.routemedic.notice.channel.FakeChannel;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.FakeChannelTurns;
import io.routemedic.notice.delivery.FakeDeliveryLog;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.remedy.heal.FakeGateway;
import io.routemedic.remedy.heal.HealWorld;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rounds over a stage whose draft has a route that nobody deployed. */
class DriftRoundTest {

    private final HealWorld world = new HealWorld();
    private final FakeDrifts drifts = new FakeDrifts();
    private final FakeChannel slack = new FakeChannel("slack");
    private final DriftRound round =
            new DriftRound(
                    world.gateway,
                    new FakeDraftObservations(),
                    drifts,
                    new SeenStages(
                            world.gateway,
                            Optional.of(Set.of(FakeGateway.PROD)),
                            _ -> true,
                            List.of()),
                    new DriftTelling(
                            world.gateway,
                            world.deciding(),
                            DraftAuthors.UNASKED,
                            world.trail,
                            new Owners(List.of("team")),
                            new Announcer(
                                    List.of(slack),
                                    new FakeDeliveryLog(),
                                    new FakeChannelTurns(),
                                    world.clock),
                            Duration.ofMinutes(60),
                            "eu-west-1"));

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            round.round("111122223333", world.now);
            world.now = world.now.plus(Duration.ofMinutes(15));
        }
    }

    private List<String> titles() {
        return slack.messages().stream().map(message -> message.title().unmarked()).toList();
    }

    @Test
    void tellsOnceOfADraftThatLastedForAnHour() {
        rounds(4);
        assertThat(titles()).isEmpty();

        rounds(8);

        assertThat(titles())
                .containsExactly("orders, stage prod, the draft is not deployed: 1 route added");
        assertThat(world.trail.types()).containsExactly("drift");
    }

    @Test
    void saysWhatADeploymentWouldDoAndHowToThrowTheDraftAway() {
        world.rules = HealWorld.rules(Mode.OBSERVE, Duration.ZERO, Duration.ZERO);
        rounds(6);

        assertThat(PlainText.of(slack.messages().getFirst()))
                .contains("aws apigateway create-deployment")
                .contains("This adds `POST /orders` (authorization `AWS_IAM`), and changes nothing")
                .contains("Nobody allowed RouteMedic to deploy here")
                .contains("since `2026-11-01T10:00:00Z`")
                .contains("aws apigateway get-export", "aws apigateway put-rest-api")
                .doesNotContain("requests that it takes");
    }

    @Test
    void comparesNothingAgainThatHasNotChanged() {
        rounds(6);
        int saves = drifts.saves;
        rounds(6);

        assertThat(saves).isEqualTo(2);
        assertThat(drifts.saves).isEqualTo(saves);
    }

    @Test
    void tellsAgainWhenTheDraftChanges() {
        rounds(6);
        world.gateway.edit(new Route("PUT", "/orders"), FakeGateway.IAM);
        rounds(4);
        assertThat(titles()).as("it may go on changing").hasSize(1);
        rounds(2);

        assertThat(titles())
                .containsExactly(
                        "orders, stage prod, the draft is not deployed: 1 route added",
                        "orders, stage prod, the draft is not deployed: 2 routes added");
    }

    @Test
    void tellsWhenSomebodyDeployedIt() {
        rounds(6);
        world.gateway.someoneDeploys();
        rounds(3);

        assertThat(titles())
                .hasSize(2)
                .last()
                .isEqualTo("orders, stage prod, the draft is deployed");
        assertThat(world.trail.types()).containsExactly("drift", "drift-over");
        assertThat(drifts.open(9)).isEmpty();
    }

    @Test
    void saysNothingOfADraftThatWasDeployedInTime() {
        rounds(2);
        world.gateway.someoneDeploys();
        rounds(6);

        assertThat(titles()).isEmpty();
    }

    @Test
    void looksAtNoStageThatItDoesNotSee() {
        SeenStages none =
                new SeenStages(world.gateway, Optional.of(Set.of()), _ -> true, List.of());
        assertThat(none.apis()).isEmpty();
        SeenStages all = new SeenStages(world.gateway, Optional.empty(), _ -> true, List.of());
        assertThat(all.apis()).containsExactly(FakeGateway.PROD.api());
    }
}
