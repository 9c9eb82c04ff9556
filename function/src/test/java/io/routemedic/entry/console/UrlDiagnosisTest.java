package io.routemedic.entry.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.history.Authors;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDiagnosisTest {
    private static final String API = "a1b2c3d4e5";
    private static final String HOST = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";

    private final FakeConfigurationReader aws =
            new FakeConfigurationReader()
                    .stage(API, "prod", "GET /orders", "GET /orders/{id}")
                    .draft(API, "GET /orders", "GET /orders/{id}", "POST /orders");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/prod/orders",
                "/prod/orders?page=2",
                "/prod/orders?next=/a//b",
                "//prod/orders/",
            })
    void findsALiveRoute(String path) {
        UrlAnswer answer = ask("get", HOST + path);
        assertThat(answer.exitCode()).isZero();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        UrlAnswer.RouteIsLive.class,
                        live -> {
                            assertThat(live.route()).hasToString("GET /orders");
                            assertThat(live.stage()).isEqualTo(StageRef.of(API, "prod"));
                            assertThat(live.evidence()).hasSize(2);
                            assertThat(live.notes()).isEmpty();
                        });
    }

    @Test
    void notesThatAFragmentIsNotSent() {
        assertThat(ask("GET", HOST + "/prod/orders#7"))
                .isInstanceOfSatisfying(
                        UrlAnswer.RouteIsLive.class,
                        live -> assertThat(live.notes().toString()).contains("`#`"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /prod/orders, RouteNotDeployed",
        "DELETE, /prod/orders, MethodNotDefined",
        "GET, /prod/prod/orders, StageInPath",
        "GET, /prod/Orders, PathSpelling",
        "GET, /prod/ordes, NearestRoute",
        "GET, /dev/orders, NoSuchStage",
        "GET, '', NoSuchStage",
        "GET, /, NoSuchStage",
    })
    void findsTheCauseOnTheExecuteApiHost(String method, String path, String cause) {
        UrlAnswer answer = ask(method, HOST + path);
        assertThat(cause(answer)).isEqualTo(cause);
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void findsThatThereIsNoSuchApi() {
        assertThat(cause(ask("GET", HOST.replace(API, "zzzzzzzzzz") + "/prod/orders")))
                .isEqualTo("NoSuchApi");
    }

    @Test
    void findsThatTheEndpointIsDisabled() {
        aws.api(API, true);
        assertThat(cause(ask("GET", HOST + "/prod/orders"))).isEqualTo("ExecuteApiDisabled");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/v1/orders, live",
        "https://api.example.com/v1/prod/orders, StageInPath",
        "https://api.example.com/v3/orders, NoMapping",
        "https://other.example.org/v1/orders, NoMapping",
        "https://api.example.com/any/prod/orders, live",
        "https://api.example.com/any/dev/orders, NoSuchStage",
        "https://api.example.com/any, NoSuchStage",
        "https://api.example.com/gone/orders, NoSuchApi",
    })
    void followsTheMappingsOfACustomDomain(String url, String outcome) {
        aws.domain(domain(CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY, 0));
        assertThat(cause(ask("GET", url))).isEqualTo(outcome);
    }

    @Test
    void cannotTellWhereRoutingRulesDecide() {
        aws.domain(domain(CustomDomain.RoutingMode.ROUTING_RULE_ONLY, 3));
        UrlAnswer answer = ask("GET", "https://api.example.com/v1/orders");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(why(answer)).contains("routing rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetStage", "GetDeployment"})
    void cannotTellWhenTheStageCannotBeRead(String call) {
        aws.deny(call);
        UrlAnswer answer = ask("GET", HOST + "/prod/orders");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(why(answer)).contains("apigateway:" + call).doesNotContain("not exist");
    }

    @Test
    void cannotTellWhetherTheDomainExistsWhenItCannotBeRead() {
        aws.deny("GetDomainName");
        assertThat(why(ask("GET", "https://api.example.com/v1/orders")))
                .contains("apigateway:GetDomainName");
    }

    @Test
    void cannotTellWhenOnlyTheDraftCouldHaveTheRoute() {
        aws.deny("GetResources");
        assertThat(ask("GET", HOST + "/prod/ordes").exitCode()).isEqualTo(2);
    }

    @Test
    void notesThatTheEndpointWasNotCheckedWhenTheApiCannotBeRead() {
        aws.deny("GetRestApi");
        assertThat(ask("GET", HOST + "/prod/orders"))
                .isInstanceOfSatisfying(
                        UrlAnswer.RouteIsLive.class,
                        live ->
                                assertThat(live.notes().toString())
                                        .contains("apigateway:GetRestApi"));
    }

    @Test
    void asksForTheRegionOfTheUrl() {
        String url = "https://a1b2c3d4e5.execute-api.cn-north-1.amazonaws.com.cn/prod/orders";
        assertThat(why(ask("GET", url))).contains("AWS_REGION=cn-north-1");
    }

    @Test
    void asksForTheApisOwnHostInsteadOfAVpcEndpoint() {
        String url = "https://vpce-1-a.execute-api.eu-west-1.vpce.amazonaws.com/prod/orders";
        assertThat(why(ask("GET", url))).contains("VPC endpoint");
    }

    @Test
    void findsTheApiBehindAPrivateHost() {
        String url = "https://a1b2c3d4e5-vpce-1.execute-api.eu-west-1.amazonaws.com/prod/orders";
        assertThat(ask("GET", url).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/prod/orders", "ftp://host/x", "https://", "https:///x"})
    void saysHowToAskWhenTheUrlIsNone(String url) {
        assertThat(why(ask("GET", url))).contains("absolute URL");
    }

    @Test
    void saysHowToAskWhenTheMethodIsNone() {
        assertThat(why(ask("GET /x", HOST + "/prod/orders"))).contains("method");
    }

    private UrlAnswer ask(String method, String url) {
        return new UrlDiagnosis(
                        aws,
                        new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()),
                        Authors.UNASKED)
                .ask(
                        new UrlDiagnosis.Question(
                                method,
                                url,
                                "111122223333",
                                "eu-west-1",
                                Instant.parse("2026-11-20T12:00:00Z")));
    }

    private static String cause(UrlAnswer answer) {
        return switch (answer) {
            case UrlAnswer.RouteIsLive _ -> "live";
            case UrlAnswer.Found found -> found.finding().cause().id();
            case UrlAnswer.CouldNotTell unknown -> unknown.why().toString();
        };
    }

    private static String why(UrlAnswer answer) {
        assertThat(answer).isInstanceOf(UrlAnswer.CouldNotTell.class);
        return String.join(" ", ((UrlAnswer.CouldNotTell) answer).why());
    }

    private static CustomDomain domain(CustomDomain.RoutingMode mode, int rules) {
        Optional<StageName> prod = Optional.of(new StageName("prod"));
        return new CustomDomain(
                "api.example.com",
                mode,
                List.of(
                        new BasePathMapping("v1", new ApiId(API), prod),
                        new BasePathMapping("any", new ApiId(API), Optional.empty()),
                        new BasePathMapping("gone", new ApiId("zzzzzzzzzz"), prod)),
                rules);
    }
}
