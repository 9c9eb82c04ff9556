package io.routemedic.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.CustomDomain.RoutingMode;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrapsAheadTest {

    private static final ApiId API = new ApiId("a1b2c3d4e5");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final Instant THEN = Instant.parse("2026-11-01T09:00:00Z");
    private static final Deployment LIVE =
            new Deployment(
                    new DeploymentId("dep001"),
                    THEN,
                    "",
                    Map.of(Route.parse("GET /files/{proxy+}"), new RouteAccess("AWS_IAM", false)));
    private static final Stage STAGE =
            new Stage(PROD, LIVE.id(), Optional.empty(), Optional.empty(), THEN, Map.of());

    /** One API, a domain that leads to it, and one of another API. */
    private record Gateway(boolean domainsDenied) implements ConfigurationReader {

        @Override
        public <T> Reading<T> read(Question<T> question) {
            return question.answered(
                    switch (question) {
                        case Question.OfApi _ -> read(new RestApi(API, "a", false, Map.of()));
                        case Question.OfStages _ -> read(List.of(STAGE));
                        case Question.OfDeployment _ -> read(LIVE);
                        case Question.OfDraft _ -> read(new Draft(Map.of(), "f"));
                        case Question.OfDomains _ when domainsDenied ->
                                new Reading.Unread<>("apigateway:GetDomainNames", "Denied.");
                        case Question.OfDomains _ ->
                                read(
                                        List.of(
                                                domain("api.example.com", API, "gone"),
                                                domain(
                                                        "other.example.com",
                                                        new ApiId("f6g7h8i9j0"),
                                                        "x")));
                        default -> new Reading.Unread<>("none", "not asked for here");
                    });
        }

        private static CustomDomain domain(String name, ApiId api, String stage) {
            return new CustomDomain(
                    name,
                    RoutingMode.BASE_PATH_MAPPING_ONLY,
                    List.of(new BasePathMapping("v1", api, Optional.of(new StageName(stage)))),
                    0);
        }

        private static <T> Reading<T> read(T value) {
            return new Reading.Read<>(value, new Source("test", THEN));
        }
    }

    @Test
    void findsWhatTheApiAndWhatLeadsToItWillFailOf() {
        TrapsAhead ahead = TrapsAhead.of(API, new Gateway(false));

        assertThat(ahead.traps())
                .extracting(Trap::kind)
                .containsExactly(
                        "MappingToNoStage", "GreedyWithoutParent", "AccessLogTellsTooLittle");
        assertThat(ahead.notes()).isEmpty();
    }

    @Test
    void saysWhatItCouldNotLookAt() {
        TrapsAhead ahead = TrapsAhead.of(API, new Gateway(true));

        assertThat(ahead.traps())
                .extracting(Trap::kind)
                .containsExactly("GreedyWithoutParent", "AccessLogTellsTooLittle");
        assertThat(ahead.notes()).singleElement().asString().contains("GetDomainNames");
    }

    @Test
    void standsBelowTheCountsAndChangesNoVerdict() {
        PlannedRoutes routes = PlannedRoutes.of("live", Map.of(), List.of());
        CheckReport report =
                CheckReport.of(routes, routes, 0, new TrafficCheck.Counts(Map.of(), 0, 0, 0))
                        .with(TrapsAhead.of(API, new Gateway(false)));

        assertThat(report.breaks()).isFalse();
        assertThat(new CheckText(report).lines())
                .anyMatch(
                        line ->
                                line.contains("`a1b2c3d4e5/gone`, which does not exist.")
                                        && line.endsWith("(MappingToNoStage)"));
        assertThat(CheckJson.of(report).at("/ahead/0/kind").asText()).isEqualTo("MappingToNoStage");
    }
}
