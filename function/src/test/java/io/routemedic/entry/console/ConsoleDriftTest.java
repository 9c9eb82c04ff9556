package io.routemedic.entry.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.stages.DriftRecord;
import io.routemedic.ledger.stages.DriftRecord.Drift;
import io.routemedic.ledger.stages.FakeDrifts;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.heal.FakeGateway;
import io.routemedic.remedy.heal.HealWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stage whose draft has a route that nobody deployed. */
class ConsoleDriftTest {

    /** Nothing may be read. */
    private static final ConfigurationReader DENIED =
            new ConfigurationReader() {
                @Override
                public <T> Reading<T> read(Question<T> question) {
                    return question.answered(new Reading.Unread<>("apigateway:GetStage", "denied"));
                }
            };

    private final HealWorld world = new HealWorld();
    private final FakeDrifts drifts = new FakeDrifts();
    private final ConsoleDrift drift = new ConsoleDrift(() -> world.gateway, drifts);

    private Map<String, Object> answer() {
        return drift.answer(FakeGateway.PROD.toString());
    }

    @Test
    void saysWhatADeploymentWouldAdd() {
        assertThat(answer())
                .containsEntry("answer", "differs")
                .containsEntry("removed", List.of())
                .containsEntry("changed", List.of())
                .doesNotContainKeys("since", "told");
        assertThat(answer().get("added"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "route",
                                        "POST /orders",
                                        "authorization",
                                        "AWS_IAM",
                                        "apiKey",
                                        false)));
    }

    @Test
    void saysThatTheStageServesItsDraft() {
        world.gateway.someoneDeploys();

        assertThat(answer()).containsEntry("answer", "same").doesNotContainKey("added");
    }

    @Test
    void saysSinceWhenTheWatchHasSeenThisVeryDifference() {
        saw(world.plan().fingerprint());

        assertThat(answer())
                .containsEntry("since", HealWorld.START.toString())
                .containsEntry("told", true);
    }

    @Test
    void saysNothingOfAnotherDifferenceThatTheWatchHasSeen() {
        saw("another");

        assertThat(answer()).containsEntry("answer", "differs").doesNotContainKey("since");
    }

    @Test
    void concludesNothingWhereItCouldNotLook() {
        assertThat(new ConsoleDrift(() -> DENIED, drifts).answer(FakeGateway.PROD.toString()))
                .containsEntry("answer", "could-not-tell")
                .extractingByKey("why")
                .asString()
                .contains("apigateway:GetStage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1b2c3d4e5", "/apigw/orders", "a1b2c3d4e5/prod/more"})
    void saysHowAStageIsNamed(String stage) {
        assertThat(drift.answer(stage).get("why")).asString().contains("a1b2c3d4e5/prod");
    }

    private void saw(String fingerprint) {
        Plan plan = world.plan();
        drifts.save(
                new DriftRecord(
                        FakeGateway.PROD,
                        plan.draftFingerprint(),
                        plan.live(),
                        world.now,
                        Optional.of(new Drift(fingerprint, HealWorld.START, plan.size(), true))));
    }
}
