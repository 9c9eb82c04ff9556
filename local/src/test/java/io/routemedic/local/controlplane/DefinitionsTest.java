package io.routemedic.local.controlplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.local.TestCloud;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import io.routemedic.routing.Route;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/** What RouteMedic's own reader makes of the stand-in's answers. */
class DefinitionsTest {

    private static final ApiId API = new ApiId("a1b2c3d4e5");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    private static final String WORLD =
            """
            {"restApis":[{"id":"a1b2c3d4e5","name":"orders","description":"Orders",
              "tags":{"team":"shop"},"binaryMediaTypes":["image/png"],"minimumCompressionSize":1024,
              "disableExecuteApiEndpoint":true,
              "policy":{"Version":"2012-10-17","Statement":[]},
              "authorizers":[{"id":"auth01","name":"users","type":"TOKEN","authorizerUri":"arn:x",
                "identitySource":"method.request.header.X-Token"},
                {"id":"auth02","name":"pool","type":"COGNITO_USER_POOLS","providerARNs":["arn:p"],
                "identitySource":"method.request.header.Authorization"},
                {"id":"auth03","name":"request","type":"REQUEST","authorizerUri":"arn:y",
                "authorizerResultTtlInSeconds":0,
                "identitySource":"method.request.header.A,method.request.querystring.b"}],
              "models":[{"name":"Order","contentType":"application/json",
                "schema":"{\\"type\\":\\"object\\"}"}],
              "requestValidators":[{"id":"val01","name":"all","validateRequestBody":true,
                "validateRequestParameters":true}],
              "gatewayResponses":{"MISSING_AUTHENTICATION_TOKEN":{"statusCode":"404",
                "responseTemplates":{"application/json":"{}"}}},
              "draft":{
                "/orders":{
                  "GET":{},
                  "ANY":{"authorizationType":"AWS_IAM"},
                  "POST":{"apiKeyRequired":true,"requestValidatorId":"val01",
                    "operationName":"CreateOrder",
                    "requestModels":{"application/json":"Order"},
                    "methodResponses":{"201":{"statusCode":"201",
                      "responseModels":{"application/json":"Order"},
                      "responseParameters":{"method.response.header.Location":false}}},
                    "integration":{"type":"HTTP","httpMethod":"POST","uri":"https://b/orders",
                      "timeoutInMillis":5000,"passthroughBehavior":"WHEN_NO_TEMPLATES",
                      "requestTemplates":{"application/json":"{}"},
                      "integrationResponses":{"201":{"statusCode":"201","selectionPattern":"2.."},
                        "500":{"statusCode":"500"}}}}},
                "/orders/{id}":{
                  "GET":{"authorizationType":"CUSTOM","authorizerId":"auth01",
                    "requestParameters":{"method.request.path.id":true,
                      "method.request.querystring.full":false}},
                  "PUT":{"authorizationType":"COGNITO_USER_POOLS","authorizerId":"auth02",
                    "authorizationScopes":["write"]},
                  "DELETE":{"authorizationType":"CUSTOM","authorizerId":"auth03"}}},
              "deployments":[{"id":"dep000","routes":{"/orders":{"GET":{}}}}],
              "stages":[{"stageName":"prod","deploymentId":"dep000","tags":{"a":"b"}}]}],
             "domainNames":[
               {"domainName":"api.example.com","routingMode":"ROUTING_RULE_THEN_BASE_PATH_MAPPING",
                "basePathMappings":[{"restApiId":"a1b2c3d4e5"},
                  {"basePath":"v1/orders","restApiId":"a1b2c3d4e5","stage":"prod"}],
                "routingRules":[{"routingRuleId":"r1","priority":1,"conditions":[],"actions":[]}]},
               {"domainName":"private.example.com","domainNameId":"abc123",
                "basePathMappings":[{"restApiId":"a1b2c3d4e5","stage":"prod"}]}]}
            """;

    private final World world = WorldReader.read(Json.tree(WORLD));
    private final TestCloud cloud = TestCloud.of(world);
    private final ApiGatewayClient client = cloud.apiGateway();
    private final ApiGatewayV2Client clientV2 = cloud.client(ApiGatewayV2Client.builder());
    private final SdkConfigurationReader reader =
            new SdkConfigurationReader(client, () -> clientV2, InstantSource.system());

    @AfterEach
    void closes() {
        client.close();
        clientV2.close();
        cloud.close();
    }

    @Test
    void readsTheSameDefinitionsFromTheDraftAndFromItsDeployment() {
        client.createDeployment(one -> one.restApiId(API.value()).stageName("prod"));

        Definitions draft = read(reader.draftDefinitions(API));
        Definitions live = read(reader.liveDefinitions(PROD));

        assertThat(live.aspects()).containsExactlyInAnyOrderEntriesOf(draft.aspects());
        assertThat(draft.unchecked()).isEmpty();
        assertThat(live.unchecked()).isEmpty();
        assertThat(draft.aspects()).hasSizeGreaterThan(20);
    }

    @Test
    void readsADifferenceBetweenTheDraftAndWhatIsLive() {
        client.createDeployment(one -> one.restApiId(API.value()).stageName("prod"));
        client.deleteMethod(
                one ->
                        one.restApiId(API.value())
                                .resourceId(resource("/orders"))
                                .httpMethod("GET"));

        assertThat(read(reader.draftDefinitions(API)).aspects())
                .isNotEqualTo(read(reader.liveDefinitions(PROD)).aspects());
    }

    @Test
    void readsRoutesOfDraftAndDeployment() {
        assertThat(read(reader.draft(API)).methods())
                .containsKeys(new Route("ANY", "/orders"), new Route("GET", "/orders/{id}"));
        assertThat(read(reader.deployment(API, new DeploymentId("dep000"))).routes())
                .containsOnlyKeys(new Route("GET", "/orders"));
        assertThat(read(reader.stage(PROD)).tags()).containsEntry("a", "b");
        assertThat(reader.stage(StageRef.of("a1b2c3d4e5", "nosuch")))
                .isInstanceOf(Reading.Absent.class);
        assertThat(read(reader.deployments(API))).hasSize(1);
    }

    @Test
    void readsCustomDomainsWithMappingsAndRules() {
        CustomDomain domain = read(reader.customDomain("api.example.com"));

        assertThat(domain.routingMode())
                .isEqualTo(CustomDomain.RoutingMode.ROUTING_RULE_THEN_BASE_PATH_MAPPING);
        assertThat(domain.routingRules()).isEqualTo(1);
        assertThat(domain.mappings())
                .extracting(mapping -> mapping.basePath())
                .containsExactlyInAnyOrder("", "v1/orders");
        assertThat(read(reader.customDomain("private.example.com")).mappings()).hasSize(1);
        assertThat(reader.customDomain("other.example.com")).isInstanceOf(Reading.Absent.class);
    }

    private String resource(String path) {
        return client.getResources(one -> one.restApiId(API.value())).items().stream()
                .filter(resource -> resource.path().equals(path))
                .map(resource -> resource.id())
                .findFirst()
                .orElseThrow();
    }

    private static <T> T read(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return reading.found().orElseThrow();
    }
}
