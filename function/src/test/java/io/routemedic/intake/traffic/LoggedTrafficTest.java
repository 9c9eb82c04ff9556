package io.routemedic.intake.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.intake.traffic.LogSearch.Extent;
import io.routemedic.intake.traffic.RouteAnswers.Health;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedTrafficTest {

    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final Route ORDER = new Route("GET", "/orders/{id}");
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final String GROUP = "/apigw/orders";
    private static final String FULL =
            "{\"m\":\"$context.httpMethod\",\"p\":\"$context.path\",\"r\":\"$context.resourcePath\","
                + "\"s\":\"$context.status\",\"t\":\"$context.error.responseType\","
                + "\"i\":\"$context.integrationStatus\"}";
    private static final String PATH_ONLY =
            "$context.httpMethod $context.path $context.status $context.domainName";

    private final List<String> lines = new ArrayList<>();
    private String format = FULL;
    private String destination = "arn:aws:logs:eu-west-1:111122223333:log-group:" + GROUP + ":*";
    private Extent extent = Extent.ALL;
    private String word = "nothing asked for";
    private final List<StageDirectory.Mapping> mappings =
            new ArrayList<>(List.of(new StageDirectory.Mapping(GROUP, PROD)));

    private Reading<RouteAnswers> ask(Route route) {
        LogSearch search =
                (_, _, _, asked, more) -> {
                    word = asked;
                    for (String line : lines) {
                        if (!more.test(START.plusSeconds(5), line)) {
                            return read(Extent.ENOUGH);
                        }
                    }
                    return read(extent);
                };
        return new LoggedTraffic(search, mappings)
                .answers(
                        new Gateway(format, destination),
                        new RouteTraffic.Question(
                                PROD, GROUP, route, START, START.plusSeconds(600)));
    }

    private RouteAnswers answers(Route route) {
        return ask(route).found().orElseThrow();
    }

    private void line(String method, String resource, int status, String type) {
        lines.add(
                "{\"m\":\"%s\",\"p\":\"/prod/x\",\"r\":\"%s\",\"s\":\"%d\",\"t\":\"%s\",\"i\":\"-\"}"
                        .formatted(method, resource, status, type));
    }

    @ParameterizedTest
    @CsvSource({
        "200, -, PROVEN",
        "404, -, PROVEN",
        "401, UNAUTHORIZED, PROVEN",
        "403, ACCESS_DENIED, PROVEN",
        "403, INVALID_API_KEY, PROVEN",
        "400, BAD_REQUEST_BODY, PROVEN",
        "502, -, FAILING",
        "500, AUTHORIZER_FAILURE, FAILING",
        "504, INTEGRATION_TIMEOUT, FAILING",
        "403, MISSING_AUTHENTICATION_TOKEN, QUIET",
        "403, WAF_FILTERED, QUIET",
        "404, RESOURCE_NOT_FOUND, QUIET",
        "429, THROTTLED, QUIET"
    })
    void judgesARequestByWhoAnsweredIt(int status, String type, Health health) {
        line("GET", "/orders/{id}", status, type);

        assertThat(answers(ORDER).health()).isEqualTo(health);
    }

    @Test
    void countsOnlyTheRoutesOwnRequests() {
        line("GET", "/orders", 200, "-");
        line("DELETE", "/orders/{id}", 200, "-");
        lines.add("no line of this format");

        assertThat(answers(ORDER)).isEqualTo(RouteAnswers.NONE);
        assertThat(word).isEqualTo("/orders/{id}");
    }

    @Test
    void givesACatchAllMethodOnlyWhatNoOtherMethodServes() {
        line("GET", "/orders/{id}", 200, "-");
        Route any = new Route("ANY", "/orders/{id}");
        assertThat(answers(any)).isEqualTo(RouteAnswers.NONE);

        line("PUT", "/orders/{id}", 204, "-");
        assertThat(answers(any).lastAnswered())
                .contains(new RouteAnswers.Answer(START.plusSeconds(5), 204));
    }

    @Test
    void followsThePathWhereTheResourceIsNotLogged() {
        format = PATH_ONLY;
        String host = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
        lines.add("GET /prod/orders/42 200 " + host);
        lines.add("GET /prod/orders 200 " + host);
        lines.add("GET /prod/orders/42 403 " + host);

        assertThat(answers(ORDER).answered())
                .as("a bare 403 may be of a missing route as well")
                .isEqualTo(1);
        assertThat(word).isEmpty();
    }

    @Test
    void isFailingWhenMostRequestsEndInServerErrors() {
        line("GET", "/orders/{id}", 200, "-");
        line("GET", "/orders/{id}", 502, "-");
        assertThat(answers(ORDER).health()).isEqualTo(Health.PROVEN);

        line("GET", "/orders/{id}", 502, "-");
        assertThat(answers(ORDER).health()).isEqualTo(Health.FAILING);
    }

    @Test
    void readsNoMoreThanIsEnough() {
        for (int i = 0; i < 500; i++) {
            line("GET", "/orders/{id}", 200, "-");
        }

        assertThat(answers(ORDER).answered()).isEqualTo(100);
    }

    @Test
    void neverTakesWhatWasNotReadForQuiet() {
        extent = Extent.CUT;
        assertThat(ask(ORDER).unread().orElseThrow().why()).contains("more lines of that time");

        line("GET", "/orders/{id}", 200, "-");
        assertThat(answers(ORDER).health()).isEqualTo(Health.PROVEN);
    }

    @Test
    void saysWhyALogCannotTell() {
        format = "$context.requestId $context.status";
        assertThat(ask(ORDER).unread().orElseThrow().why()).contains("does not show method, path");

        format = FULL;
        destination = "arn:aws:logs:eu-west-1:111122223333:log-group:/elsewhere";
        assertThat(ask(ORDER).unread().orElseThrow().why()).contains("any more");
    }

    @Test
    void believesOnlyItsOwnStagesLines() {
        mappings.add(new StageDirectory.Mapping(GROUP, StageRef.of("a1b2c3d4e5", "test")));
        assertThat(ask(ORDER).unread().orElseThrow().why()).contains("Several stages");

        format =
                "$context.apiId $context.stage $context.httpMethod $context.resourcePath"
                        + " $context.status";
        lines.add("a1b2c3d4e5 test GET /orders/{id} 200");
        assertThat(answers(ORDER)).isEqualTo(RouteAnswers.NONE);

        lines.add("a1b2c3d4e5 prod GET /orders/{id} 200");
        assertThat(answers(ORDER).answered()).isEqualTo(1);
    }

    private static <T> Reading<T> read(T value) {
        return new Reading.Read<>(value, new Source("test", START));
    }

    /** One stage with three routes. */
    private record Gateway(String format, String destination) implements ConfigurationReader {

        @Override
        public <T> Reading<T> read(Question<T> question) {
            return question.answered(
                    switch (question) {
                        case Question.OfStage(StageRef ref) ->
                                LoggedTrafficTest.read(
                                        new Stage(
                                                ref,
                                                new DeploymentId("dep001"),
                                                Optional.empty(),
                                                Optional.of(
                                                        new Stage.AccessLog(
                                                                destination, Optional.of(format))),
                                                START,
                                                Map.of()));
                        case Question.OfDeployment(var _, DeploymentId id) ->
                                LoggedTrafficTest.read(
                                        new Deployment(
                                                id,
                                                START,
                                                "",
                                                Map.of(
                                                        ORDER,
                                                        new RouteAccess("NONE", false),
                                                        new Route("GET", "/orders"),
                                                        new RouteAccess("NONE", false),
                                                        new Route("ANY", "/orders/{id}"),
                                                        new RouteAccess("NONE", false))));
                        default -> new Reading.Unread<>("none", "not asked for here");
                    });
        }
    }
}
