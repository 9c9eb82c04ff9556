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
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizersRequest;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizersResponse;
import software.amazon.awssdk.services.apigateway.model.GetExportRequest;
import software.amazon.awssdk.services.apigateway.model.GetExportResponse;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesRequest;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesResponse;
import software.amazon.awssdk.services.apigateway.model.GetModelsRequest;
import software.amazon.awssdk.services.apigateway.model.GetModelsResponse;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsRequest;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsResponse;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.Model;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

class SdkDefinitionsTest {

    private static final ApiId API = new ApiId("a1b2c3d4e5");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    private static final String EXPORT =
            """
            {"openapi": "3.0.1",
             "paths": {"/orders": {"post": {
               "requestBody": {"content": {"application/json":
                 {"schema": {"$ref": "#/components/schemas/NewOrder"}}}},
               "responses": {"201": {"description": "201 response", "content": {}}},
               "security": [{"users": []}],
               "x-amazon-apigateway-request-validator": "body",
               "x-amazon-apigateway-integration": {
                 "type": "http", "httpMethod": "POST", "uri": "https://orders.example.com",
                 "passthroughBehavior": "never",
                 "responses": {"default": {"statusCode": "201"}}}}}},
             "components": {
               "schemas": {"NewOrder": {"type": "object"}},
               "securitySchemes": {"users": {"type": "apiKey", "name": "Token", "in": "header",
                 "x-amazon-apigateway-authtype": "custom",
                 "x-amazon-apigateway-authorizer": {"type": "token", "authorizerUri": "arn:x"}}}},
             "x-amazon-apigateway-request-validators":
               {"body": {"validateRequestBody": true, "validateRequestParameters": false}},
             "x-amazon-apigateway-gateway-responses": {"DEFAULT_5XX": {"statusCode": "503"}},
             "x-amazon-apigateway-policy": {"Version": "2012-10-17"},
             "x-amazon-apigateway-binary-media-types": ["image/png"]}
            """;

    /** A call that no test expects fails as the SDK's interface does. */
    private final ApiGatewayClient client =
            mock(ApiGatewayClient.class, withSettings().defaultAnswer(CALLS_REAL_METHODS));

    private final ConfigurationReader reader =
            new SdkConfigurationReader(
                    client,
                    () -> mock(ApiGatewayV2Client.class),
                    InstantSource.fixed(Instant.EPOCH));

    @BeforeEach
    void answerAsAws() {
        export(EXPORT);
        doReturn(GetResourcesResponse.builder().items(orders()).build())
                .when(client)
                .getResources(any(GetResourcesRequest.class));
        authorizers();
        doReturn(
                        GetModelsResponse.builder()
                                .items(model("NewOrder", "{\"type\":\"object\"}"))
                                .build())
                .when(client)
                .getModels(any(GetModelsRequest.class));
        doReturn(GetRequestValidatorsResponse.builder().items(validator()).build())
                .when(client)
                .getRequestValidators(any(GetRequestValidatorsRequest.class));
        doReturn(GetGatewayResponsesResponse.builder().items(serverErrors()).build())
                .when(client)
                .getGatewayResponses(any(GetGatewayResponsesRequest.class));
        doReturn(
                        GetRestApiResponse.builder()
                                .id("a1b2c3d4e5")
                                .policy("{\\\"Version\\\":\\\"2012-10-17\\\"}")
                                .binaryMediaTypes("image/png")
                                .apiKeySource("HEADER")
                                .build())
                .when(client)
                .getRestApi(any(GetRestApiRequest.class));
    }

    @Test
    void showsNoDifferenceBetweenADraftAndItsOwnExport() {
        Definitions live = reader.liveDefinitions(PROD).found().orElseThrow();
        Definitions draft = reader.draftDefinitions(API).found().orElseThrow();

        assertThat(draft).isEqualTo(live);
        assertThat(draft.routes()).containsExactly(Route.parse("POST /orders"));
        assertThat(draft.unchecked()).isEmpty();
    }

    @Test
    void asksForTheExportWithItsExtensionsAsJson() {
        doThrow(Sdk.notFound()).when(client).getExport(any(GetExportRequest.class));
        doReturn(GetExportResponse.builder().body(SdkBytes.fromUtf8String(EXPORT)).build())
                .when(client)
                .getExport(
                        argThat(
                                (GetExportRequest request) ->
                                        request != null
                                                && request.exportType().equals("oas30")
                                                && request.accepts().equals("application/json")
                                                && request.parameters()
                                                        .equals(
                                                                Map.of(
                                                                        "extensions",
                                                                        "apigateway"))));

        assertThat(reader.liveDefinitions(PROD)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void takesAStageThatIsGoneForAbsent() {
        doThrow(Sdk.notFound()).when(client).getExport(any(GetExportRequest.class));

        assertThat(reader.liveDefinitions(PROD)).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void concludesNothingFromADeniedExport() {
        doThrow(Sdk.denied()).when(client).getExport(any(GetExportRequest.class));

        assertThat(reader.liveDefinitions(PROD).unread().orElseThrow().why())
                .contains("/restapis/a1b2c3d4e5/stages/prod/exports/oas30");
    }

    @Test
    void concludesNothingFromAnExportThatIsNoJson() {
        export("<html>");

        assertThat(reader.liveDefinitions(PROD).unread().orElseThrow().call())
                .isEqualTo("apigateway:GetExport");
    }

    @Test
    void readsAllPagesOfTheAuthorizers() {
        doReturn(
                        GetAuthorizersResponse.builder()
                                .items(authorizer("auth0", "others"))
                                .position("next")
                                .build())
                .when(client)
                .getAuthorizers(argThat((GetAuthorizersRequest request) -> isAt(request, null)));
        doReturn(GetAuthorizersResponse.builder().items(authorizer("auth1", "users")).build())
                .when(client)
                .getAuthorizers(argThat((GetAuthorizersRequest request) -> isAt(request, "next")));

        assertThat(reader.draftDefinitions(API).found().orElseThrow().unchecked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetResources",
                "GetAuthorizers",
                "GetModels",
                "GetRequestValidators",
                "GetGatewayResponses",
                "GetRestApi"
            })
    void concludesNothingWhenAnyPartOfTheDraftIsDenied(String call) {
        deny(call);

        assertThat(reader.draftDefinitions(API).unread().orElseThrow().call())
                .isEqualTo("apigateway:" + call);
    }

    @Test
    void takesADraftWhoseApiIsGoneForAbsent() {
        doThrow(Sdk.notFound()).when(client).getAuthorizers(any(GetAuthorizersRequest.class));

        assertThat(reader.draftDefinitions(API)).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void concludesNothingFromAModelThatIsNoJson() {
        doReturn(GetModelsResponse.builder().items(model("NewOrder", "{")).build())
                .when(client)
                .getModels(any(GetModelsRequest.class));

        assertThat(reader.draftDefinitions(API).unread().orElseThrow().why())
                .contains("model `NewOrder` that is not JSON");
    }

    private void deny(String call) {
        ApiGatewayClient denied = doThrow(Sdk.denied()).when(client);
        switch (call) {
            case "GetResources" -> denied.getResources(any(GetResourcesRequest.class));
            case "GetAuthorizers" -> denied.getAuthorizers(any(GetAuthorizersRequest.class));
            case "GetModels" -> denied.getModels(any(GetModelsRequest.class));
            case "GetRequestValidators" ->
                    denied.getRequestValidators(any(GetRequestValidatorsRequest.class));
            case "GetGatewayResponses" ->
                    denied.getGatewayResponses(any(GetGatewayResponsesRequest.class));
            case "GetRestApi" -> denied.getRestApi(any(GetRestApiRequest.class));
            default -> throw new IllegalArgumentException(call);
        }
    }

    private void export(String body) {
        doReturn(GetExportResponse.builder().body(SdkBytes.fromUtf8String(body)).build())
                .when(client)
                .getExport(any(GetExportRequest.class));
    }

    private void authorizers() {
        doReturn(GetAuthorizersResponse.builder().items(authorizer("auth1", "users")).build())
                .when(client)
                .getAuthorizers(any(GetAuthorizersRequest.class));
    }

    private static boolean isAt(@Nullable GetAuthorizersRequest request, @Nullable String at) {
        return request != null && Objects.equals(request.position(), at);
    }

    private static Resource orders() {
        Method post =
                Method.builder()
                        .httpMethod("POST")
                        .authorizationType("CUSTOM")
                        .authorizerId("auth1")
                        .apiKeyRequired(false)
                        .requestValidatorId("val1")
                        .requestModels(Map.of("application/json", "NewOrder"))
                        .methodResponses(
                                Map.of("201", MethodResponse.builder().statusCode("201").build()))
                        .methodIntegration(integration())
                        .build();
        return Resource.builder()
                .id("res1")
                .path("/orders")
                .resourceMethods(Map.of("POST", post))
                .build();
    }

    private static Integration integration() {
        return Integration.builder()
                .type("HTTP")
                .httpMethod("POST")
                .uri("https://orders.example.com")
                .connectionType("INTERNET")
                .passthroughBehavior("NEVER")
                .timeoutInMillis(29_000)
                .cacheNamespace("res1")
                .cacheKeyParameters(List.of())
                .integrationResponses(
                        Map.of("201", IntegrationResponse.builder().statusCode("201").build()))
                .build();
    }

    private static Authorizer authorizer(String id, String name) {
        return Authorizer.builder()
                .id(id)
                .name(name)
                .type("TOKEN")
                .authType("custom")
                .authorizerUri("arn:x")
                .identitySource("method.request.header.Token")
                .authorizerResultTtlInSeconds(300)
                .build();
    }

    private static Model model(String name, String schema) {
        return Model.builder().id(name).name(name).schema(schema).build();
    }

    private static RequestValidator validator() {
        return RequestValidator.builder()
                .id("val1")
                .name("body")
                .validateRequestBody(true)
                .validateRequestParameters(false)
                .build();
    }

    private static GatewayResponse serverErrors() {
        return GatewayResponse.builder()
                .responseType("DEFAULT_5XX")
                .statusCode("503")
                .defaultResponse(false)
                .responseTemplates(
                        Map.of("application/json", "{\"message\":$context.error.messageString}"))
                .build();
    }
}
