package io.routemedic.local.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.cli.json.Json;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataPlaneTest {

    private static final String HOST = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
    private static final Instant AT = Instant.parse("2026-11-01T10:15:30Z");
    private static final String FORMAT =
            "$context.path|$context.resourcePath|$context.status|$context.error.responseType|"
                    + "$context.error.messageString|$context.integrationStatus|$context.stage|"
                    + "$context.customDomain.basePathMatched|$context.isCanaryRequest|"
                    + "$context.responseLength";

    private final World world = WorldReader.read(Json.tree(WORLD.replace("%s", FORMAT)));
    private final List<String> lines = new ArrayList<>();
    private final StageMetrics metrics =
            new StageMetrics(new MetricsArrival.Late(Duration.ZERO), () -> AT.plusSeconds(600));
    private final DataPlane dataPlane =
            new DataPlane(world, (group, _, line) -> lines.add(group + " " + line), metrics);

    private static final String WORLD =
            """
            {"restApis":[{"id":"a1b2c3d4e5","name":"orders",
              "authorizers":[{"id":"auth01","name":"users","type":"TOKEN",
                "identitySource":"method.request.header.X-Token"}],
              "draft":{"/orders":{"GET":{}},"/new":{"GET":{}}},
              "deployments":[
                {"id":"dep001","routes":{
                  "/orders":{"GET":{}},
                  "/orders/{id}":{"GET":{}},
                  "/iam":{"GET":{"authorizationType":"AWS_IAM"}},
                  "/me":{"GET":{"authorizationType":"CUSTOM","authorizerId":"auth01"}},
                  "/keyed":{"GET":{"apiKeyRequired":true}},
                  "/broken":{"GET":{"integration":{"type":"HTTP","answers":{"statusCode":502}}}},
                  "/disguised":{"GET":{"integration":{"type":"HTTP_PROXY","answers":
                    {"statusCode":403,"body":"{\\"message\\":\\"Missing Authentication Token\\"}"}}}}}},
                {"id":"dep002","routes":{"/orders":{"GET":{}},"/beta":{"GET":{}}}},
                {"id":"dep003","routes":{"/orders":{"GET":{}}},
                  "gatewayResponses":{"MISSING_AUTHENTICATION_TOKEN":{"statusCode":"404"}}}],
              "stages":[
                {"stageName":"prod","deploymentId":"dep001","accessLogSettings":{
                  "destinationArn":"arn:aws:logs:eu-west-1:111122223333:log-group:/apigw/prod:*",
                  "format":"%s"}},
                {"stageName":"canary","deploymentId":"dep001",
                  "canarySettings":{"deploymentId":"dep002","percentTraffic":25}},
                {"stageName":"custom","deploymentId":"dep003"}]}],
             "domainNames":[{"domainName":"api.example.com","basePathMappings":[
                {"basePath":"v1","restApiId":"a1b2c3d4e5","stage":"prod"},
                {"basePath":"v1/any","restApiId":"a1b2c3d4e5"}]}]}
            """;

    @Test
    void answersByTheLiveDeploymentAndNotByTheDraft() {
        assertThat(get("/prod/orders").status()).isEqualTo(200);
        assertThat(get("/prod/new").status()).isEqualTo(403);
    }

    @Test
    void answersAnUnmatchedRequestAsApiGatewayDoes() {
        Reply reply = get("/prod/nothing");

        assertThat(reply.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(reply.headers())
                .containsEntry("x-amzn-ErrorType", "MissingAuthenticationTokenException");
        assertThat(lines)
                .containsExactly(
                        "/apigw/prod /prod/nothing|-|403|MISSING_AUTHENTICATION_TOKEN|"
                                + "\"Missing Authentication Token\"|-|prod|-|-|42");
    }

    @Test
    void logsTheMatchedResourceAndTheIntegration() {
        get("/prod/orders/17/");

        assertThat(lines)
                .containsExactly(
                        "/apigw/prod /prod/orders/17/|/orders/{id}|200|-|-|200|prod|-|-|2");
    }

    @Test
    void complainsAboutABearerTokenWhereNoRouteMatches() {
        Reply reply = send(get().with("Authorization", "Bearer secret-token"), "/prod/nothing");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body())
                .contains(
                        "Invalid key=value pair (missing equal-sign) in Authorization header"
                                + " (hashed with SHA-256 and encoded with Base64): '")
                .doesNotContain("secret-token");
        assertThat(reply.headers())
                .containsEntry("x-amzn-ErrorType", "IncompleteSignatureException");
    }

    @Test
    void ignoresABearerTokenWhereARouteMatches() {
        assertThat(send(get().with("Authorization", "Bearer x"), "/prod/orders").status())
                .isEqualTo(200);
    }

    @Test
    void refusesAnUnsignedRequestUnderIamAndLogsTheRouteItMatched() {
        Reply unsigned = get("/prod/iam");
        Reply bearer = send(get().with("Authorization", "Bearer x"), "/prod/iam");
        Reply signed =
                send(get().with("Authorization", "AWS4-HMAC-SHA256 Credential=x"), "/prod/iam");

        assertThat(unsigned.body()).contains("Missing Authentication Token");
        assertThat(bearer.body()).contains("missing equal-sign");
        assertThat(signed.status()).isEqualTo(200);
        assertThat(lines.getFirst()).contains("|/iam|403|MISSING_AUTHENTICATION_TOKEN|");
    }

    @Test
    void asksForTheTokenThatTheAuthorizerReads() {
        assertThat(get("/prod/me"))
                .extracting(Reply::status, Reply::body)
                .containsExactly(401, "{\"message\":\"Unauthorized\"}");
        assertThat(send(get().with("X-Token", "t"), "/prod/me").status()).isEqualTo(200);
    }

    @Test
    void asksForAKeyWhereOneIsRequired() {
        assertThat(get("/prod/keyed").body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(send(get().with("x-api-key", "k"), "/prod/keyed").status()).isEqualTo(200);
        assertThat(lines.getFirst()).contains("|/keyed|403|INVALID_API_KEY|\"Forbidden\"|");
    }

    @Test
    void forbidsAnUnknownStageAndLogsNothing() {
        Reply reply = get("/nosuch/orders");

        assertThat(reply.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(reply.logLine()).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void passesOnWhatTheBackendAnswers() {
        Reply reply = get("/prod/disguised");

        assertThat(reply.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(lines.getFirst()).contains("|/disguised|403|-|-|403|");
    }

    @Test
    void countsServerErrorsForCloudWatch() {
        get("/prod/broken");
        get("/prod/orders");

        assertThat(metrics.minutes("5XXError", "orders", "prod", AT.minusSeconds(60), AT).values())
                .containsExactly(1L);
        assertThat(metrics.minutes("Count", "orders", "prod", AT.minusSeconds(60), AT).values())
                .containsExactly(2L);
    }

    @Test
    void usesTheCustomisedStatusOfAGatewayResponse() {
        assertThat(get("/custom/nothing").status()).isEqualTo(404);
    }

    @Test
    void sendsTheCanaryItsExactShare() {
        List<Integer> statuses =
                IntStream.range(0, 8).mapToObj(_ -> get("/canary/beta").status()).toList();

        assertThat(statuses).containsExactly(403, 403, 403, 200, 403, 403, 403, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders,            200, /v1/orders, v1",
        "/v1/prod/orders,       403, /v1/prod/orders, v1",
        "/v1/any/prod/orders,   200, /v1/any/prod/orders, v1/any",
        "//v1/orders,           200, /v1/orders, v1",
    })
    void followsTheLongestBasePathOfACustomDomain(
            String path, int status, String contextPath, String basePath) {
        Reply reply = dataPlane.send(ClientRequest.of("GET", "https://api.example.com" + path, AT));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(lines.getFirst()).startsWith("/apigw/prod " + contextPath + "|");
        assertThat(lines.getFirst()).contains("|prod|" + basePath + "|");
    }

    @Test
    void forbidsACustomDomainsPathWithoutMapping() {
        Reply reply =
                dataPlane.send(ClientRequest.of("GET", "https://api.example.com/v2/orders", AT));

        assertThat(reply.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(lines).isEmpty();
    }

    @Test
    void knowsNoHostOutsideTheWorld() {
        var request = ClientRequest.of("GET", "https://other.example.com/orders", AT);

        assertThatThrownBy(() -> dataPlane.send(request)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void letsAHeaderOverrideTheMethod() {
        assertThat(send(get().with("X-HTTP-Method-Override", "DELETE"), "/prod/orders").status())
                .isEqualTo(403);
    }

    private Reply get(String path) {
        return send(get(), path);
    }

    private static ClientRequest get() {
        return ClientRequest.of("GET", HOST, AT);
    }

    private Reply send(ClientRequest request, String path) {
        return dataPlane.send(
                new ClientRequest(
                        request.method(),
                        HOST + path,
                        request.headers(),
                        request.sourceIp(),
                        request.userAgent(),
                        request.at()));
    }
}
