package io.routemedic.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Mode;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final StageRef ORDERS = StageRef.of("a1b2c3d4e5", "prod");

    @Test
    void readsEveryKey() {
        Configuration configuration =
                Configuration.parse(
                        """
                        {"accessLogs":[{"logGroup":"/apigw/orders-prod","restApi":"a1b2c3d4e5","stage":"prod"}],
                         "healing":[{"restApi":"a1b2c3d4e5","stage":"prod","mode":"heal","allowOpenRoutes":["GET /health"]}],
                         "notify":{"slackWebhookSecret":"routemedic/slack","emails":["team@example.com"],"amazonQ":true},
                         "quietPeriodMinutes":0,"verifyAfterSeconds":1,"maxHealsPerDay":7,
                         "evidence":{"requests":1,"sources":0},"managedElsewhere":["team=terraform"]}
                        """);

        assertThat(configuration.stageOf("/apigw/orders-prod")).contains(ORDERS);
        assertThat(configuration.rulesOf(ORDERS).mode()).isEqualTo(Mode.HEAL);
        assertThat(configuration.rulesOf(ORDERS).allowOpenRoutes())
                .containsExactly(new Route("GET", "/health"));
        assertThat(configuration.notices())
                .isEqualTo(
                        new Notify(
                                Optional.of("routemedic/slack"),
                                List.of("team@example.com"),
                                true));
        assertThat(configuration.quietPeriod()).isEqualTo(Duration.ZERO);
        assertThat(configuration.verifyAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(configuration.maxHealsPerDay()).isEqualTo(7);
        assertThat(configuration.minRequests()).isEqualTo(1);
        assertThat(configuration.minSources()).isZero();
        assertThat(configuration.managedElsewhere()).containsExactly("team=terraform");
        assertThat(configuration.rulesOf(ORDERS).managedElsewhere())
                .contains("team=terraform")
                .containsAll(HealingRules.USUAL_MARKERS);
    }

    @Test
    void hasTheDocumentedDefaults() {
        Configuration configuration = Configuration.parse("{\"accessLogs\":\"account\"}");

        assertThat(configuration.account()).isTrue();
        assertThat(configuration.quietPeriod()).isEqualTo(Duration.ofMinutes(10));
        assertThat(configuration.verifyAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(configuration.maxHealsPerDay()).isEqualTo(3);
        assertThat(configuration.minRequests()).isEqualTo(3);
        assertThat(configuration.minSources()).isEqualTo(2);
    }

    @Test
    void onlyObservesAStageThatIsNotNamed() {
        Configuration configuration =
                Configuration.parse(
                        """
                        {"accessLogs":"account",
                         "healing":[{"restApi":"a1b2c3d4e5","stage":"prod","mode":"heal"}]}
                        """);

        assertThat(configuration.rulesOf(StageRef.of("a1b2c3d4e5", "Prod")).mode())
                .isEqualTo(Mode.OBSERVE);
    }

    @Test
    void namesEveryProblemAtOnce() {
        InvalidConfigurationException refused =
                catchThrowableOfType(
                        InvalidConfigurationException.class,
                        () ->
                                Configuration.parse(
                                        """
                                        {"accessLogs":[{"logGroup":"/apigw/a","restApi":"a1b2c3d4e5"},{}],
                                         "healing":[{"restApi":"a b","stage":"prod","mode":"fix","allowOpenRoutes":["health"]}],
                                         "notify":{"emails":["nobody"]},
                                         "quietPeriodMinutes":-1,"maxHealsPerDay":"3",
                                         "evidence":{"requests":1.5},"quietPeriod":10}
                                        """));

        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("`quietPeriod` is not"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`accessLogs[0].stage`"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`accessLogs[1].logGroup`"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`healing[0].restApi`"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`healing[0].mode`"))
                .anySatisfy(problem -> assertThat(problem).contains("METHOD /path"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`notify.emails`"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`quietPeriodMinutes`"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`maxHealsPerDay`"))
                .anySatisfy(problem -> assertThat(problem).startsWith("`evidence.requests`"))
                .hasSize(10);
        assertThat(refused).hasMessageStartingWith("RouteMedic's configuration has 10 problems:");
    }

    @Test
    void saysThatItIsNotJson() {
        assertThat(
                        catchThrowableOfType(
                                InvalidConfigurationException.class,
                                () -> Configuration.parse("{accessLogs}")))
                .hasMessageContaining("It is not JSON");
    }
}
