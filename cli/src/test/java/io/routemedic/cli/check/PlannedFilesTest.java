package io.routemedic.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.cli.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes to be, out of the files in which people keep them. */
class PlannedFilesTest {

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    private Map<String, String> openApi(String text) throws IOException {
        return shown(PlannedFiles.openApi(file(text)));
    }

    private Map<String, String> template(String text) throws IOException {
        return shown(PlannedFiles.template(file(text), Optional.empty()));
    }

    private static Map<String, String> shown(PlannedRoutes routes) {
        Map<String, String> shown = new TreeMap<>();
        routes.routes().forEach((route, entry) -> shown.put(route.toString(), entry.shown()));
        return shown;
    }

    @Test
    void readsOpenApiWithAwssExtensions() throws IOException {
        assertThat(
                        openApi(
                                """
                                openapi: 3.0.1
                                security: [{users: []}]
                                paths:
                                  /orders:
                                    parameters: []
                                    get: {security: []}
                                    post: {}
                                    put: {x-amazon-apigateway-auth: {type: AWS_IAM}}
                                  /files/{proxy+}:
                                    x-amazon-apigateway-any-method:
                                      security: [{key: []}]
                                      x-amazon-apigateway-integration: {type: mock}
                                components:
                                  securitySchemes:
                                    key: {type: apiKey, name: x-api-key, in: header}
                                    users:
                                      type: apiKey
                                      name: Authorization
                                      in: header
                                      x-amazon-apigateway-authtype: cognito_user_pools
                                      x-amazon-apigateway-authorizer: {type: cognito_user_pools}
                                """))
                .isEqualTo(
                        Map.of(
                                "GET /orders", "open to everyone",
                                "POST /orders", "COGNITO_USER_POOLS",
                                "PUT /orders", "AWS_IAM",
                                "ANY /files/{proxy+}", "NONE and an API key"));
    }

    @Test
    void readsSwaggerWithoutExtensionsAsAnImportWould() throws IOException {
        assertThat(
                        openApi(
                                """
                                {"swagger":"2.0","basePath":"/v1","security":[{"oauth":[]}],
                                 "paths":{"/orders/{id}":{"get":{},"delete":{}}},
                                 "securityDefinitions":{"oauth":{"type":"oauth2"}}}
                                """))
                .isEqualTo(
                        Map.of(
                                "GET /orders/{id}", "open to everyone",
                                "DELETE /orders/{id}", "open to everyone"));
    }

    @Test
    void readsResourcesAndMethodsOfASynthesisedTemplate() throws IOException {
        assertThat(
                        template(
                                """
                                {"Resources":{
                                  "Api":{"Type":"AWS::ApiGateway::RestApi"},
                                  "Orders":{"Type":"AWS::ApiGateway::Resource","Properties":{
                                    "RestApiId":{"Ref":"Api"},"PathPart":"orders",
                                    "ParentId":{"Fn::GetAtt":["Api","RootResourceId"]}}},
                                  "Order":{"Type":"AWS::ApiGateway::Resource","Properties":{
                                    "RestApiId":{"Ref":"Api"},"PathPart":"{id}","ParentId":{"Ref":"Orders"}}},
                                  "Root":{"Type":"AWS::ApiGateway::Method","Properties":{
                                    "RestApiId":{"Ref":"Api"},"HttpMethod":"GET","AuthorizationType":"NONE",
                                    "ResourceId":{"Fn::GetAtt":["Api","RootResourceId"]}}},
                                  "Get":{"Type":"AWS::ApiGateway::Method","Properties":{
                                    "RestApiId":{"Ref":"Api"},"HttpMethod":"GET","AuthorizationType":"AWS_IAM",
                                    "ResourceId":{"Ref":"Order"}}},
                                  "Any":{"Type":"AWS::ApiGateway::Method","Properties":{
                                    "RestApiId":{"Ref":"Api"},"HttpMethod":"ANY","ApiKeyRequired":true,
                                    "ResourceId":{"Ref":"Orders"}}}}}
                                """))
                .isEqualTo(
                        Map.of(
                                "GET /", "open to everyone",
                                "GET /orders/{id}", "AWS_IAM",
                                "ANY /orders", "NONE and an API key"));
    }

    @Test
    void readsEventsOfSamWithTheOptionsThatCorsAdds() throws IOException {
        assertThat(
                        template(
                                """
                                Globals:
                                  Api: {Cors: "'*'"}
                                Resources:
                                  List:
                                    Type: AWS::Serverless::Function
                                    Properties:
                                      Handler: !Sub "${x}.handler"
                                      Events:
                                        Get: {Type: Api, Properties: {Path: /orders, Method: get}}
                                        Put:
                                          Type: Api
                                          Properties: {Path: /orders, Method: PUT, Auth: {Authorizer: AWS_IAM}}
                                        Timer: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
                                """))
                .isEqualTo(
                        Map.of(
                                "GET /orders", "open to everyone",
                                "PUT /orders", "AWS_IAM",
                                "OPTIONS /orders", "open to everyone"));
    }

    @Test
    void readsTheBodyOfATemplatesApi() throws IOException {
        assertThat(
                        template(
                                """
                                Resources:
                                  Api:
                                    Type: AWS::ApiGateway::RestApi
                                    Properties:
                                      Body: {openapi: 3.0.1, paths: {/health: {get: {}}}}
                                """))
                .containsOnlyKeys("GET /health");
    }

    @Test
    void asksWhichApiIsMeant() throws IOException {
        Path two =
                file(
                        """
                        {"Resources":{"A":{"Type":"AWS::ApiGateway::RestApi"},
                                      "B":{"Type":"AWS::ApiGateway::RestApi"}}}
                        """);

        assertThatThrownBy(() -> PlannedFiles.template(two, Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("--resource")
                .hasMessageContaining("[A, B]");
        assertThatThrownBy(() -> PlannedFiles.template(two, Optional.of("C")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no API `C`");
        assertThat(PlannedFiles.template(two, Optional.of("A")).routes()).isEmpty();
    }

    @Test
    void saysWhatIsNoSuchFile() throws IOException {
        assertThatThrownBy(() -> PlannedFiles.openApi(folder.resolve("none")))
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> PlannedFiles.openApi(file("{\"a\": [")))
                .hasMessageContaining("neither JSON nor YAML");
        assertThatThrownBy(() -> PlannedFiles.openApi(file("{}")))
                .hasMessageContaining("no OpenAPI");
        assertThatThrownBy(() -> PlannedFiles.template(file("{}"), Optional.empty()))
                .hasMessageContaining("no CloudFormation");
    }

    @Test
    void comparesIntegrationsInAwssOwnForm() throws IOException {
        PlannedRoutes routes =
                PlannedFiles.openApi(
                        file(
                                """
                                {"openapi":"3.0.1","paths":{"/a":{"get":{
                                  "x-amazon-apigateway-integration":{"type":"http_proxy","uri":"https://x","httpMethod":"GET"}}}}}
                                """));

        assertThat(routes.routes().values())
                .singleElement()
                .extracting(PlannedRoutes.Entry::integration)
                .satisfies(integration -> assertThat(integration).isPresent());
    }
}
