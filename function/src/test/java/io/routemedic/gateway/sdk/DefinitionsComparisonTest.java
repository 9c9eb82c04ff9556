package io.routemedic.gateway.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.routemedic.gateway.definitions.ExportDefinitions;
import io.routemedic.gateway.reading.ExampleApi;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.routing.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsComparisonTest {

    private static final String GET = "/RESOURCES/1/resourceMethods/GET";
    private static final String POST = "/RESOURCES/1/resourceMethods/POST";

    private final ExampleApi api = ExampleApi.orders();

    @Test
    void findsNoDifferenceBetweenADraftAndItsOwnExport() {
        assertThat(api.drafted().aspects()).isEqualTo(api.live().aspects());
        assertThat(api.live().unchecked()).isEmpty();
        assertThat(api.drafted().unchecked()).isEmpty();
    }

    @Test
    void findsNoDifferenceInThePetstoreAsAwsWasRecordedToShowIt() {
        ExampleApi petstore = ExampleApi.petstore();

        assertThat(petstore.drafted().aspects()).isEqualTo(petstore.live().aspects());
        assertThat(petstore.live().unchecked()).isEmpty();
        assertThat(petstore.drafted().unchecked()).isEmpty();
        assertThat(petstore.live().routes())
                .extracting(Route::toString)
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /pets",
                        "POST /pets",
                        "OPTIONS /pets",
                        "GET /pets/{petId}",
                        "OPTIONS /pets/{petId}");
        assertThat(petstore.live().aspects())
                .containsKeys("authorizer keepers", "model PetType", "model Home")
                .doesNotContainKey("authorizer nobody-uses-it");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /pets integration | /RESOURCES/1/resourceMethods/GET/methodIntegration"
                        + " | {\"uri\":\"http://petstore.example.com/pets\"}",
                "GET /pets integration |"
                        + " /RESOURCES/1/resourceMethods/GET/methodIntegration/requestParameters"
                        + " | {\"integration.request.querystring.page\":null}",
                "GET / integration | /RESOURCES/0/resourceMethods/GET/methodIntegration/"
                        + "integrationResponses/200/responseTemplates | {\"text/html\":\"\"}",
                "OPTIONS /pets integration |"
                        + " /RESOURCES/1/resourceMethods/OPTIONS/methodIntegration/"
                        + "integrationResponses/200/responseParameters"
                        + " | {\"method.response.header.Access-Control-Allow-Methods\":\"'*'\"}",
                "POST /pets responses | /RESOURCES/1/resourceMethods/POST/methodResponses/200"
                        + "/responseParameters | {\"method.response.header.ETag\":false}",
                "model Home | /MODELS/4 | {\"schema\":{\"type\":\"object\"}}",
                "authorizer keepers | /AUTHORIZERS/0 | {\"authorizerResultTtlInSeconds\":61}",
                "authorizer keepers | /AUTHORIZERS/0 | {\"authorizerCredentials\":null}"
            })
    void namesTheOneAspectOfThePetstoreThatDiffers(String aspect, String pointer, String fields) {
        ExampleApi petstore = ExampleApi.petstore();
        ExampleApi.edit(petstore.draft, pointer, fields);

        assertThat(petstore.differences()).containsExactly(aspect);
    }

    @Test
    void describesEveryRouteOnBothSides() {
        assertThat(api.live().routes())
                .containsExactlyInAnyOrder(
                        Route.parse("GET /orders"),
                        Route.parse("POST /orders"),
                        Route.parse("OPTIONS /orders"),
                        Route.parse("GET /orders/{id}"),
                        Route.parse("ANY /files/{proxy+}"))
                .isEqualTo(api.drafted().routes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET /orders integration | /RESOURCES/1/resourceMethods/GET/methodIntegration"
                        + " | {\"uri\":\"arn:aws:apigateway:eu-west-1:lambda:path/other\"}",
                "GET /orders integration | /RESOURCES/1/resourceMethods/GET/methodIntegration"
                        + " | {\"timeoutInMillis\":1000}",
                "GET /orders integration | /RESOURCES/1/resourceMethods/GET/methodIntegration"
                        + " | {\"credentials\":\"arn:aws:iam::111122223333:role/x\"}",
                "GET /orders integration | /RESOURCES/1/resourceMethods/GET/methodIntegration"
                        + " | {\"contentHandling\":\"CONVERT_TO_BINARY\"}",
                "GET /orders integration | /RESOURCES/1/resourceMethods/GET/methodIntegration"
                        + " | {\"newInSomeYears\":\"x\"}",
                "POST /orders integration | /RESOURCES/1/resourceMethods/POST/methodIntegration"
                        + " | {\"passthroughBehavior\":\"WHEN_NO_MATCH\"}",
                "POST /orders integration | /RESOURCES/1/resourceMethods/POST/methodIntegration"
                        + " | {\"connectionId\":\"vpc123\"}",
                "POST /orders integration |"
                        + " /RESOURCES/1/resourceMethods/POST/methodIntegration/requestTemplates"
                        + " | {\"application/json\":\"{}\"}",
                "POST /orders integration |"
                    + " /RESOURCES/1/resourceMethods/POST/methodIntegration/integrationResponses/500"
                    + " | {\"selectionPattern\":\"4..\"}",
                "GET /orders/{id} integration | /RESOURCES/2/resourceMethods/GET/methodIntegration"
                        + " | {\"tlsConfig\":null}",
                "GET /orders/{id} integration | /RESOURCES/2/resourceMethods/GET/methodIntegration"
                        + " | {\"cacheKeyParameters\":[\"method.request.path.id\"]}",
                "GET /orders/{id} cache namespace |"
                        + " /RESOURCES/2/resourceMethods/GET/methodIntegration"
                        + " | {\"cacheNamespace\":\"shared\"}",
                "ANY /files/{proxy+} integration |"
                        + " /RESOURCES/3/resourceMethods/ANY/methodIntegration |"
                        + " {\"uri\":\"arn:aws:apigateway:eu-west-1:s3:path/others/{key}\"}",
                "GET /orders api key | /RESOURCES/1/resourceMethods/GET"
                        + " | {\"apiKeyRequired\":false}",
                "GET /orders request parameters |"
                        + " /RESOURCES/1/resourceMethods/GET/requestParameters"
                        + " | {\"method.request.querystring.page\":true}",
                "GET /orders operation name | /RESOURCES/1/resourceMethods/GET"
                        + " | {\"operationName\":\"GetOrders\"}",
                "GET /orders responses | /RESOURCES/1/resourceMethods/GET/methodResponses"
                        + " | {\"404\":{\"statusCode\":\"404\"}}",
                "authorizer users | /AUTHORIZERS/0 | {\"authorizerUri\":\"arn:aws:apigateway:x\"}",
                "authorizer users | /AUTHORIZERS/0 | {\"authorizerResultTtlInSeconds\":0}",
                "authorizer users | /AUTHORIZERS/0 | {\"identityValidationExpression\":\".*\"}",
                "authorizer users | /AUTHORIZERS/0"
                        + " | {\"identitySource\":\"method.request.header.Token\"}",
                "authorizer pool | /AUTHORIZERS/1"
                        + " | {\"providerARNs\":[\"arn:aws:cognito-idp:x\"]}",
                "request validator params | /VALIDATORS/0 | {\"validateRequestBody\":true}",
                "model NewOrder | /MODELS/4 | {\"schema\":{\"type\":\"object\"}}",
                "model Order | /MODELS/3 | {\"schema\":{\"type\":\"string\"}}",
                "gateway response DEFAULT_4XX | /GATEWAY_RESPONSES/1 | {\"statusCode\":\"403\"}",
                "gateway response MISSING_AUTHENTICATION_TOKEN | /GATEWAY_RESPONSES/0"
                        + " | {\"defaultResponse\":false,\"statusCode\":\"404\"}",
                "binary media types | /API | {\"binaryMediaTypes\":[\"image/png\"]}",
                "minimum compression size | /API | {\"minimumCompressionSize\":0}",
                "api key source | /API | {\"apiKeySource\":\"AUTHORIZER\"}",
                "execute-api endpoint | /API | {\"disableExecuteApiEndpoint\":true}",
                "resource policy | /API | {\"policy\":null}"
            })
    void namesTheOneAspectThatDiffers(String aspect, String pointer, String fields) {
        ExampleApi.edit(api.draft, pointer, fields);

        assertThat(api.differences()).containsExactly(aspect);
    }

    @Test
    void seesThatARouteHasAnotherAuthorizer() {
        ExampleApi.edit(api.draft, GET, "{\"authorizerId\":\"auth2\"}");

        assertThat(api.differences())
                .contains("GET /orders authorizer")
                .doesNotContain("GET /orders integration");
    }

    @Test
    void seesThatARouteLostItsAuthorizer() {
        ExampleApi.edit(api.draft, POST, "{\"authorizationType\":\"NONE\",\"authorizerId\":null}");

        assertThat(api.differences()).containsExactly("POST /orders authorizer", "authorizer pool");
    }

    @Test
    void seesThatAnotherScopeIsAsked() {
        ExampleApi.edit(api.draft, POST, "{\"authorizationScopes\":[\"orders/read\"]}");

        assertThat(api.differences()).containsExactly("POST /orders authorizer");
    }

    @Test
    void seesThatARouteLostItsValidator() {
        ExampleApi.edit(api.draft, GET, "{\"requestValidatorId\":null}");

        assertThat(api.differences())
                .containsExactly("GET /orders request validator", "request validator params");
    }

    @Test
    void seesThatARouteTakesAnotherModel() {
        ExampleApi.edit(api.draft, POST, "{\"requestModels\":{\"application/json\":\"Order\"}}");

        assertThat(api.differences())
                .containsExactly("POST /orders request models", "model NewOrder");
    }

    @Test
    void seesAnotherPolicyHoweverItIsEscaped() {
        ExampleApi.edit(
                api.draft, "/API", "{\"policy\":\"{\\\\\\\"Version\\\\\\\":\\\\\\\"x\\\\\\\"}\"}");

        assertThat(api.drafted().aspects()).containsEntry("resource policy", "{\"Version\":\"x\"}");
        assertThat(api.differences()).containsExactly("resource policy");
    }

    @Test
    void leavesAPolicyThatIsNoJsonUnchecked() {
        ExampleApi.edit(api.draft, "/API", "{\"policy\":\"not JSON\"}");

        assertThat(api.drafted().unchecked()).containsExactly("resource policy");
    }

    @Test
    void comparesModelsThatAreUsedOnlyThroughOthers() {
        assertThat(api.live().aspects())
                .containsKey("model Order")
                .doesNotContainKey("model Error");
    }

    @Test
    void leavesAnAuthorizerWithoutConfigurationUnchecked() {
        ExampleApi.edit(
                api.export,
                "/components/securitySchemes/users",
                "{\"x-amazon-apigateway-authorizer\":null}");

        assertThat(api.live().unchecked()).containsExactly("GET /orders authorizer");
    }

    @Test
    void leavesAModelThatTheExportDoesNotShowUnchecked() {
        ExampleApi.edit(api.export, "/components/schemas", "{\"NewOrder\":null}");

        assertThat(api.live().unchecked()).containsExactly("model NewOrder");
    }

    @Test
    void leavesASchemaWithoutANameUnchecked() {
        ExampleApi.edit(
                api.export,
                "/paths/~1orders/post/requestBody/content/application~1json",
                "{\"schema\":{\"type\":\"object\"}}");

        assertThat(api.live().unchecked()).containsExactly("POST /orders request models");
    }

    @Test
    void leavesExtensionsThatItDoesNotKnowUnchecked() {
        ExampleApi.edit(api.export, "", "{\"x-amazon-apigateway-novelty\":{}}");
        ExampleApi.edit(
                api.export, "/paths/~1orders/get", "{\"x-amazon-apigateway-quota\":{\"a\":1}}");

        assertThat(api.live().unchecked())
                .containsExactlyInAnyOrder(
                        "x-amazon-apigateway-novelty", "GET /orders x-amazon-apigateway-quota");
    }

    @Test
    void leavesResponsesThatAnExportCannotTellApartUnchecked() {
        ExampleApi.edit(
                api.draft,
                POST + "/methodIntegration/integrationResponses/500",
                "{\"selectionPattern\":null}");

        assertThat(api.drafted().unchecked()).containsExactly("POST /orders integration");
    }

    @Test
    void leavesAnAuthorizerThatIsGoneUnchecked() {
        ((ArrayNode) api.draft.path("AUTHORIZERS")).remove(0);

        assertThat(api.drafted().unchecked()).containsExactly("GET /orders authorizer");
    }

    @Test
    void readsADisabledEndpointFromTheServersOfAnExport() {
        ExampleApi.edit(
                api.export,
                "/servers/0",
                "{\"x-amazon-apigateway-endpoint-configuration\":"
                        + "{\"disableExecuteApiEndpoint\":true}}");

        assertThat(api.differences()).containsExactly("execute-api endpoint");
    }

    @Test
    void takesTheSecurityOfTheWholeExportWhereAnOperationHasNone() {
        ExampleApi.edit(api.export, "", "{\"security\":[{\"api_key\":[]}]}");

        assertThat(api.differences())
                .containsExactly("GET /orders/{id} api key", "OPTIONS /orders api key");
    }

    @Test
    void comparesARequestAuthorizerWithoutAnIdentitySource() {
        ExampleApi.edit(
                api.export,
                "/components/securitySchemes/users",
                "{\"name\":\"Unused\",\"x-amazon-apigateway-authorizer\":{\"type\":\"request\","
                        + "\"authorizerUri\":\"arn:x\",\"authorizerResultTtlInSeconds\":0}}");
        ((ArrayNode) api.draft.path("AUTHORIZERS"))
                .set(
                        0,
                        ExampleApi.json(
                                "{\"id\":\"auth1\",\"name\":\"users\",\"type\":\"REQUEST\","
                                        + "\"authorizerUri\":\"arn:x\","
                                        + "\"authorizerResultTtlInSeconds\":0}"));

        assertThat(api.differences()).isEmpty();
    }

    @Test
    void takesAnEmptyOperationNameForNone() {
        ExampleApi.edit(api.draft, "/RESOURCES/2/resourceMethods/GET", "{\"operationName\":\"\"}");
        ExampleApi.edit(api.export, "/paths/~1orders/options", "{\"operationId\":\"\"}");

        assertThat(api.differences()).isEmpty();
    }

    @Test
    void refusesAnExportThatIsNoOpenApiDocument() {
        assertThatThrownBy(() -> ExportDefinitions.of("{}"))
                .isInstanceOf(MalformedAnswerException.class);
        assertThatThrownBy(() -> ExportDefinitions.of("<html>"))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageNotContaining("html");
    }
}
