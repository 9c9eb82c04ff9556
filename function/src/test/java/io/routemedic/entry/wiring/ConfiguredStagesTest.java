package io.routemedic.entry.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.policy.HealingRules;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredStagesTest {

    private static final StageRef ORDERS = StageRef.of("a1b2c3d4e5", "prod");

    private final ConfiguredStages stages =
            stages(
                    """
                    {"accessLogs":[{"logGroup":"/apigw/orders-prod","restApi":"a1b2c3d4e5","stage":"prod"},
                                   {"logGroup":"/apigw/shared"}],
                     "healing":[{"restApi":"a1b2c3d4e5","stage":"prod","mode":"heal","allowOpenRoutes":["GET /health"]}],
                     "quietPeriodMinutes":0,"verifyAfterSeconds":1,"maxHealsPerDay":7,
                     "evidence":{"requests":1,"sources":0},"managedElsewhere":["team=terraform"]}
                    """);

    @Test
    void hasTheRulesOfAStageThatIsNamed() {
        HealingRules rules = stages.rules(ORDERS);

        assertThat(stages.named()).containsExactly(ORDERS);
        assertThat(rules.mode()).isEqualTo(Mode.HEAL);
        assertThat(rules.allowOpenRoutes()).containsExactly(new Route("GET", "/health"));
        assertThat(rules.quietPeriod()).isEqualTo(Duration.ZERO);
        assertThat(rules.verifyAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rules.maxHealsPerDay()).isEqualTo(7);
        assertThat(rules.minRequests()).isEqualTo(1);
        assertThat(rules.minSources()).isZero();
        assertThat(rules.managedElsewhere())
                .contains("team=terraform")
                .containsAll(Limits.USUAL_MARKERS);
    }

    @Test
    void onlyObservesAStageThatIsNotNamed() {
        HealingRules rules = stages.rules(StageRef.of("a1b2c3d4e5", "Prod"));

        assertThat(rules.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(rules.allowOpenRoutes()).isEmpty();
        assertThat(stages.rules(Optional.empty())).isEqualTo(rules);
    }

    @Test
    void knowsTheStagesOfTheLogGroupsThatNameOne() {
        assertThat(stages.logGroups())
                .containsExactly(new StageDirectory.Mapping("/apigw/orders-prod", ORDERS));
        assertThat(stages("{\"accessLogs\":\"account\"}").logGroups()).isEmpty();
    }

    private static ConfiguredStages stages(String json) {
        return new ConfiguredStages(Configuration.parse(json));
    }
}
