package io.routemedic.gateway.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;
import software.amazon.awssdk.services.apigateway.model.GetStageRequest;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.GetStagesRequest;
import software.amazon.awssdk.services.apigateway.model.GetStagesResponse;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodSnapshot;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

class SdkConfigurationReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final ApiId API = new ApiId("a1b2c3d4e5");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final DeploymentId DEPLOYMENT = new DeploymentId("dep001");

    /** A call that no test expects fails as the SDK's interface does. */
    private final ApiGatewayClient client =
            mock(ApiGatewayClient.class, withSettings().defaultAnswer(CALLS_REAL_METHODS));

    private final ConfigurationReader reader =
            new SdkConfigurationReader(
                    client, () -> mock(ApiGatewayV2Client.class), InstantSource.fixed(NOW));

    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "GetRestApi",
                        client -> client.getRestApi(any(GetRestApiRequest.class)),
                        reader -> reader.restApi(API)),
                call(
                        "GetRestApis",
                        client -> client.getRestApis(any(GetRestApisRequest.class)),
                        ConfigurationReader::restApis),
                call(
                        "GetStage",
                        client -> client.getStage(any(GetStageRequest.class)),
                        reader -> reader.stage(PROD)),
                call(
                        "GetStages",
                        client -> client.getStages(any(GetStagesRequest.class)),
                        reader -> reader.stages(API)),
                call(
                        "GetDeployment",
                        client -> client.getDeployment(any(GetDeploymentRequest.class)),
                        reader -> reader.deployment(API, DEPLOYMENT)),
                call(
                        "GetDeployments",
                        client -> client.getDeployments(any(GetDeploymentsRequest.class)),
                        reader -> reader.deployments(API)),
                call(
                        "GetResources",
                        client -> client.getResources(any(GetResourcesRequest.class)),
                        reader -> reader.draft(API)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void takesNotFoundForAbsence(
            String call,
            Consumer<ApiGatewayClient> stub,
            Function<ConfigurationReader, Reading<?>> read) {
        stub.accept(doThrow(Sdk.notFound()).when(client));

        assertThat(read.apply(reader)).isEqualTo(new Reading.Absent<>(source(call)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void concludesNothingFromADenial(
            String call,
            Consumer<ApiGatewayClient> stub,
            Function<ConfigurationReader, Reading<?>> read) {
        stub.accept(doThrow(Sdk.denied()).when(client));

        Reading.Unread<?> unread = read.apply(reader).unread().orElseThrow();
        assertThat(unread.call()).isEqualTo("apigateway:" + call);
        assertThat(unread.why()).contains("was denied");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void concludesNothingFromAThrottle(
            String call,
            Consumer<ApiGatewayClient> stub,
            Function<ConfigurationReader, Reading<?>> read) {
        stub.accept(doThrow(Sdk.throttled()).when(client));

        Reading.Unread<?> unread = read.apply(reader).unread().orElseThrow();
        assertThat(unread.call()).isEqualTo("apigateway:" + call);
        assertThat(unread.why()).contains("was throttled");
    }

    @Test
    void readsAnApi() {
        doReturn(
                        GetRestApiResponse.builder()
                                .id("a1b2c3d4e5")
                                .name("orders")
                                .disableExecuteApiEndpoint(true)
                                .tags(Map.of("team", "shop"))
                                .build())
                .when(client)
                .getRestApi(any(GetRestApiRequest.class));

        assertThat(reader.restApi(API))
                .isEqualTo(
                        new Reading.Read<>(
                                new RestApi(API, "orders", true, Map.of("team", "shop")),
                                source("GetRestApi")));
    }

    @Test
    void readsAllPagesOfTheApis() {
        doReturn(GetRestApisResponse.builder().items(api("a1"), api("a2")).position("next").build())
                .when(client)
                .getRestApis(page(GetRestApisRequest.class, GetRestApisRequest::position, ""));
        doReturn(GetRestApisResponse.builder().items(api("a3")).build())
                .when(client)
                .getRestApis(page(GetRestApisRequest.class, GetRestApisRequest::position, "next"));

        assertThat(reader.restApis().found().orElseThrow())
                .extracting(api -> api.id().value())
                .containsExactly("a1", "a2", "a3");
    }

    @Test
    void leavesAListUnreadWhenOneOfItsPagesIs() {
        doReturn(GetRestApisResponse.builder().items(api("a1")).position("next").build())
                .when(client)
                .getRestApis(page(GetRestApisRequest.class, GetRestApisRequest::position, ""));
        doThrow(Sdk.throttled())
                .when(client)
                .getRestApis(page(GetRestApisRequest.class, GetRestApisRequest::position, "next"));

        assertThat(reader.restApis()).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void leavesAListUnreadWhenItsPagesRunInACircle() {
        doReturn(GetRestApisResponse.builder().items(api("a1")).position("next").build())
                .when(client)
                .getRestApis(any(GetRestApisRequest.class));

        assertThat(reader.restApis().unread().orElseThrow().why()).contains("position twice");
    }

    @Test
    void readsAStageWithItsCanaryAndAccessLog() {
        doReturn(
                        GetStageResponse.builder()
                                .deploymentId("dep001")
                                .canarySettings(
                                        CanarySettings.builder()
                                                .deploymentId("dep002")
                                                .percentTraffic(50.0)
                                                .build())
                                .accessLogSettings(
                                        log ->
                                                log.destinationArn("arn:aws:logs:…")
                                                        .format("$context.requestId"))
                                .lastUpdatedDate(NOW)
                                .tags(Map.of("aws:cloudformation:stack-name", "orders"))
                                .build())
                .when(client)
                .getStage(any(GetStageRequest.class));

        assertThat(reader.stage(PROD).found())
                .contains(
                        new Stage(
                                PROD,
                                DEPLOYMENT,
                                Optional.of(new Stage.Canary(new DeploymentId("dep002"), 50.0)),
                                Optional.of(
                                        new Stage.AccessLog(
                                                "arn:aws:logs:…",
                                                Optional.of("$context.requestId"))),
                                NOW,
                                Map.of("aws:cloudformation:stack-name", "orders")));
    }

    @Test
    void readsAStageThatHasOnlyWhatEveryStageHas() {
        doReturn(GetStageResponse.builder().deploymentId("dep001").createdDate(NOW).build())
                .when(client)
                .getStage(any(GetStageRequest.class));

        assertThat(reader.stage(PROD).found())
                .contains(
                        new Stage(
                                PROD,
                                DEPLOYMENT,
                                Optional.empty(),
                                Optional.empty(),
                                NOW,
                                Map.of()));
    }

    @Test
    void keepsAnAccessLogWithoutAFormat() {
        doReturn(
                        GetStageResponse.builder()
                                .deploymentId("dep001")
                                .accessLogSettings(log -> log.destinationArn("arn:aws:logs:…"))
                                .build())
                .when(client)
                .getStage(any(GetStageRequest.class));

        assertThat(reader.stage(PROD).found().orElseThrow().accessLog())
                .contains(new Stage.AccessLog("arn:aws:logs:…", Optional.empty()));
    }

    @Test
    void concludesNothingFromAStageWithoutADeployment() {
        doReturn(GetStageResponse.builder().build())
                .when(client)
                .getStage(any(GetStageRequest.class));

        assertThat(reader.stage(PROD).unread().orElseThrow().why())
                .contains("answered without `deploymentId`");
    }

    @Test
    void concludesNothingFromACanaryWhoseTrafficGoesNowhere() {
        doReturn(
                        GetStageResponse.builder()
                                .deploymentId("dep001")
                                .canarySettings(
                                        CanarySettings.builder().percentTraffic(10.0).build())
                                .build())
                .when(client)
                .getStage(any(GetStageRequest.class));

        assertThat(reader.stage(PROD)).isInstanceOf(Reading.Unread.class);
    }

    @Test
    void readsTheStagesOfAnApi() {
        doReturn(GetStagesResponse.builder().item(stage("dev", "d1"), stage("prod", "d2")).build())
                .when(client)
                .getStages(any(GetStagesRequest.class));

        assertThat(reader.stages(API).found().orElseThrow())
                .extracting(stage -> stage.ref() + " " + stage.deployment())
                .containsExactly("a1b2c3d4e5/dev d1", "a1b2c3d4e5/prod d2");
    }

    @Test
    void readsADeploymentByItsApiSummary() {
        doReturn(
                        GetDeploymentResponse.builder()
                                .id("dep001")
                                .createdDate(NOW)
                                .description("first")
                                .apiSummary(
                                        Map.of(
                                                "/orders",
                                                Map.of(
                                                        "GET", snapshot("NONE", false),
                                                        "*", snapshot("AWS_IAM", true)),
                                                "/future",
                                                Map.of("POST", MethodSnapshot.builder().build())))
                                .build())
                .when(client)
                .getDeployment(
                        argThat(
                                (GetDeploymentRequest request) ->
                                        request != null && request.embed().contains("apisummary")));

        assertThat(reader.deployment(API, DEPLOYMENT).found())
                .contains(
                        new Deployment(
                                DEPLOYMENT,
                                NOW,
                                "first",
                                Map.of(
                                        Route.parse("GET /orders"),
                                        new RouteAccess("NONE", false),
                                        Route.parse("ANY /orders"),
                                        new RouteAccess("AWS_IAM", true),
                                        Route.parse("POST /future"),
                                        new RouteAccess(RouteAccess.UNKNOWN, false))));
    }

    @Test
    void neverTakesAMissingApiSummaryForADeploymentWithoutRoutes() {
        doReturn(GetDeploymentResponse.builder().id("dep001").createdDate(NOW).build())
                .when(client)
                .getDeployment(any(GetDeploymentRequest.class));
        doReturn(GetStagesResponse.builder().build())
                .when(client)
                .getStages(any(GetStagesRequest.class));

        assertThat(reader.deployment(API, DEPLOYMENT).unread().orElseThrow().why())
                .contains("answered without `apiSummary`");
    }

    @Test
    void listsDeploymentsOfAllPagesNewestFirst() {
        doReturn(
                        GetDeploymentsResponse.builder()
                                .items(deployment("old", 60), deployment("new", 0))
                                .position("next")
                                .build())
                .when(client)
                .getDeployments(
                        page(GetDeploymentsRequest.class, GetDeploymentsRequest::position, ""));
        doReturn(GetDeploymentsResponse.builder().items(deployment("mid", 30)).build())
                .when(client)
                .getDeployments(
                        page(GetDeploymentsRequest.class, GetDeploymentsRequest::position, "next"));

        assertThat(reader.deployments(API).found().orElseThrow())
                .extracting(head -> head.id().value())
                .containsExactly("new", "mid", "old");
    }

    @Test
    void keepsTheOrderOfDeploymentsOfTheSameSecond() {
        doReturn(
                        GetDeploymentsResponse.builder()
                                .items(
                                        deployment("first", 60),
                                        deployment("second", 60),
                                        deployment("third", 60))
                                .build())
                .when(client)
                .getDeployments(any(GetDeploymentsRequest.class));

        assertThat(reader.deployments(API).found().orElseThrow())
                .extracting(head -> head.id().value())
                .containsExactly("first", "second", "third");
    }

    @Test
    void readsADraftOfAllPagesWithItsMethods() {
        stubPages(resource("/orders", "GET"), resource("/orders/{id}", "GET"));

        Draft draft = reader.draft(API).found().orElseThrow();
        assertThat(draft.methods())
                .containsOnly(
                        Map.entry(
                                Route.parse("GET /orders"),
                                new Draft.Method(new RouteAccess("NONE", false), true)),
                        Map.entry(
                                Route.parse("GET /orders/{id}"),
                                new Draft.Method(new RouteAccess("NONE", false), true)));
    }

    @Test
    void givesADraftTheSameFingerprintInAnyOrder() {
        stubPages(resource("/orders", "GET"), resource("/orders/{id}", "GET"));
        String one = reader.draft(API).found().orElseThrow().fingerprint();
        stubPages(resource("/orders/{id}", "GET"), resource("/orders", "GET"));

        assertThat(reader.draft(API).found().orElseThrow().fingerprint()).isEqualTo(one);
    }

    @Test
    void givesADraftAnotherFingerprintWhenOnlyAnIntegrationDiffers() {
        stubPages(resource("/orders", "GET"), resource("/a", "GET"));
        String one = reader.draft(API).found().orElseThrow().fingerprint();
        Resource changed =
                resource("/orders", "GET").toBuilder()
                        .resourceMethods(
                                Map.of(
                                        "GET",
                                        method().methodIntegration(
                                                        Integration.builder()
                                                                .type("MOCK")
                                                                .timeoutInMillis(1000)
                                                                .build())
                                                .build()))
                        .build();
        stubPages(changed, resource("/a", "GET"));

        assertThat(reader.draft(API).found().orElseThrow().fingerprint()).isNotEqualTo(one);
    }

    @Test
    void seesThatAMethodHasNoIntegration() {
        doReturn(
                        GetResourcesResponse.builder()
                                .items(
                                        Resource.builder()
                                                .path("/orders")
                                                .resourceMethods(Map.of("POST", method().build()))
                                                .build())
                                .build())
                .when(client)
                .getResources(any(GetResourcesRequest.class));

        assertThat(reader.draft(API).found().orElseThrow().methods())
                .containsValue(new Draft.Method(new RouteAccess("NONE", false), false));
    }

    private void stubPages(Resource first, Resource second) {
        doReturn(GetResourcesResponse.builder().items(first).position("next").build())
                .when(client)
                .getResources(
                        page(
                                GetResourcesRequest.class,
                                SdkConfigurationReaderTest::positionWithMethods,
                                ""));
        doReturn(GetResourcesResponse.builder().items(second).build())
                .when(client)
                .getResources(
                        page(
                                GetResourcesRequest.class,
                                SdkConfigurationReaderTest::positionWithMethods,
                                "next"));
    }

    private static String positionWithMethods(GetResourcesRequest request) {
        return request.embed().contains("methods")
                ? Objects.requireNonNullElse(request.position(), "")
                : "methods not asked for";
    }

    /** A request for the page at a position; the first page is at "". */
    private static <R> R page(Class<R> type, Function<R, String> position, String wanted) {
        return argThat(
                request ->
                        type.isInstance(request)
                                && Objects.requireNonNullElse(position.apply(request), "")
                                        .equals(wanted));
    }

    private static Resource resource(String path, String method) {
        Integration mock = Integration.builder().type("MOCK").build();
        return Resource.builder()
                .id("r" + path.length())
                .path(path)
                .resourceMethods(Map.of(method, method().methodIntegration(mock).build()))
                .build();
    }

    private static Method.Builder method() {
        return Method.builder().httpMethod("GET").authorizationType("NONE").apiKeyRequired(false);
    }

    private static MethodSnapshot snapshot(String type, boolean key) {
        return MethodSnapshot.builder().authorizationType(type).apiKeyRequired(key).build();
    }

    private static software.amazon.awssdk.services.apigateway.model.RestApi api(String id) {
        return software.amazon.awssdk.services.apigateway.model.RestApi.builder().id(id).build();
    }

    private static software.amazon.awssdk.services.apigateway.model.Stage stage(
            String name, String deployment) {
        return software.amazon.awssdk.services.apigateway.model.Stage.builder()
                .stageName(name)
                .deploymentId(deployment)
                .build();
    }

    private static software.amazon.awssdk.services.apigateway.model.Deployment deployment(
            String id, long secondsAgo) {
        return software.amazon.awssdk.services.apigateway.model.Deployment.builder()
                .id(id)
                .createdDate(NOW.minusSeconds(secondsAgo))
                .build();
    }

    private static Source source(String call) {
        return new Source("apigateway:" + call, NOW);
    }

    private static Arguments call(
            String name,
            Consumer<ApiGatewayClient> stub,
            Function<ConfigurationReader, Reading<?>> read) {
        return Arguments.of(name, stub, read);
    }
}
