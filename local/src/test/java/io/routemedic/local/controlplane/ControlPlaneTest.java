package io.routemedic.local.controlplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.local.TestCloud;
import io.routemedic.local.world.World;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.MethodSnapshot;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.Stage;

class ControlPlaneTest {

    private final TestCloud cloud = TestCloud.of(World.empty("111122223333", "eu-west-1"));
    private final ApiGatewayClient client = cloud.apiGateway();
    private String api = "";
    private String root = "";

    @BeforeEach
    void createsAnApi() {
        var created = client.createRestApi(request -> request.name("orders"));
        api = created.id();
        root = created.rootResourceId();
    }

    @AfterEach
    void closes() {
        client.close();
        cloud.close();
    }

    @Test
    void servesWhatADeploymentPublishedAndNotWhatIsOnlyDrafted() {
        method("orders", "GET");
        String first = deploy("prod");
        method("items", "POST");

        var summary = deployment(first).apiSummary();

        assertThat(summary).containsOnlyKeys("/orders");
        assertThat(summary)
                .extractingByKey("/orders", InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("GET")
                .extractingByKey("GET", InstanceOfAssertFactories.type(MethodSnapshot.class))
                .extracting(MethodSnapshot::authorizationType)
                .isEqualTo("NONE");
        assertThat(client.getStage(one -> one.restApiId(api).stageName("prod")).deploymentId())
                .isEqualTo(first);
        assertThat(draftPaths()).containsExactly("/", "/items", "/orders");
    }

    @Test
    void showsTheDraftsMethodsWithTheirIntegrationsOnlyWhenAskedTo() {
        method("orders", "GET");

        var embedded =
                client.getResources(request -> request.restApiId(api).embed("methods").limit(500));
        var bare = client.getResources(request -> request.restApiId(api));

        assertThat(embedded.items().get(1).resourceMethods().values())
                .singleElement()
                .satisfies(
                        method ->
                                assertThat(method.methodIntegration().type())
                                        .isEqualTo(IntegrationType.MOCK));
        assertThat(bare.items().get(1).resourceMethods().values())
                .singleElement()
                .satisfies(method -> assertThat(method.methodIntegration()).isNull());
    }

    @Test
    void pagesThroughResources() {
        List.of("a", "b", "c").forEach(part -> method(part, "GET"));

        var first = client.getResources(request -> request.restApiId(api).limit(3));
        var second =
                client.getResources(
                        request -> request.restApiId(api).limit(3).position(first.position()));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(1);
        assertThat(second.position()).isNull();
    }

    @Test
    void refusesToDeployWithoutAnyMethod() {
        assertThatThrownBy(() -> deploy("prod"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The REST API doesn't contain any methods");
    }

    @Test
    void refusesToDeployAMethodWithoutIntegration() {
        String resource = resource("orders");
        putMethod(resource, "GET");

        assertThatThrownBy(() -> deploy("prod"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("No integration defined for method");
    }

    @Test
    void movesAStageToAnotherDeploymentAndBack() {
        method("orders", "GET");
        String first = deploy("prod");
        String second = deploy("");

        Stage before = stage("prod");
        patch("/deploymentId", second);
        assertThat(stage("prod").deploymentId()).isEqualTo(second);
        assertThat(stage("prod").lastUpdatedDate()).isAfterOrEqualTo(before.lastUpdatedDate());
        patch("/deploymentId", first);

        assertThat(stage("prod").deploymentId()).isEqualTo(first);
    }

    @Test
    void refusesToMoveAStageToADeploymentThatIsNotThere() {
        method("orders", "GET");
        String first = deploy("prod");

        assertThatThrownBy(() -> patch("/deploymentId", "nosuch"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Deployment id does not exist");
        assertThat(stage("prod").deploymentId()).isEqualTo(first);
    }

    @Test
    void deletesADeploymentOnlyWhenNoStageServesIt() {
        method("orders", "GET");
        String served = deploy("prod");
        String unserved = deploy("");

        client.deleteDeployment(one -> one.restApiId(api).deploymentId(unserved));

        assertThatThrownBy(
                        () ->
                                client.deleteDeployment(
                                        one -> one.restApiId(api).deploymentId(served)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(
                        "Active stages pointing to this deployment must be moved or deleted");
        assertThatThrownBy(() -> deployment(unserved)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void changesTheAccessLogFormatWithoutTouchingTheDeployment() {
        method("orders", "GET");
        deploy("prod");

        patch("/accessLogSettings/destinationArn", "arn:aws:logs:eu-west-1:1:log-group:/x");
        patch("/accessLogSettings/format", "$context.requestId $context.status");

        assertThat(stage("prod").accessLogSettings().format())
                .isEqualTo("$context.requestId $context.status");
        assertThatThrownBy(() -> patch("/accessLogSettings/format", ""))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Access Log value must not be empty");
    }

    @Test
    void refusesASecondVariableAndChildrenOfAGreedyOne() {
        String greedy = resource("{proxy+}");

        assertThatThrownBy(() -> resource("{id}"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("already has a variable path part");
        assertThatThrownBy(
                        () ->
                                client.createResource(
                                        one ->
                                                one.restApiId(api)
                                                        .parentId(greedy)
                                                        .pathPart("below")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Cannot create a child of a resource with a greedy path");
        assertThatThrownBy(() -> resource("{proxy+}")).isInstanceOf(ConflictException.class);
    }

    @Test
    void answersNotFoundForWhatIsNotThere() {
        assertThatThrownBy(() -> client.getRestApi(one -> one.restApiId("nosuch")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid API identifier specified");
        assertThatThrownBy(() -> stage("nosuch")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsEveryGatewayResponseWithTheCustomisedOnesInPlace() {
        client.putGatewayResponse(
                one ->
                        one.restApiId(api)
                                .responseType("MISSING_AUTHENTICATION_TOKEN")
                                .statusCode("404")
                                .responseTemplates(Map.of("application/json", "{}")));

        var responses = client.getGatewayResponses(one -> one.restApiId(api).limit(500)).items();

        assertThat(responses).hasSize(21);
        assertThat(responses)
                .filteredOn(response -> !response.defaultResponse())
                .singleElement()
                .satisfies(response -> assertThat(response.statusCode()).isEqualTo("404"));
    }

    @Test
    void countsEachCallByItsNameAndCaller() {
        client.getRestApis();
        client.getRestApis();

        assertThat(cloud.calls().counts(call -> call.caller().equals("tester")))
                .containsEntry("apigateway:GetRestApis", 2)
                .containsEntry("apigateway:CreateRestApi", 1);
    }

    private void method(String pathPart, String httpMethod) {
        String resource = resource(pathPart);
        putMethod(resource, httpMethod);
        client.putIntegration(
                one ->
                        one.restApiId(api)
                                .resourceId(resource)
                                .httpMethod(httpMethod)
                                .type(IntegrationType.MOCK));
    }

    private void putMethod(String resource, String httpMethod) {
        client.putMethod(
                one ->
                        one.restApiId(api)
                                .resourceId(resource)
                                .httpMethod(httpMethod)
                                .authorizationType("NONE"));
    }

    private String resource(String pathPart) {
        return client.createResource(one -> one.restApiId(api).parentId(root).pathPart(pathPart))
                .id();
    }

    private String deploy(String stageName) {
        return client.createDeployment(
                        one -> {
                            one.restApiId(api);
                            if (!stageName.isEmpty()) {
                                one.stageName(stageName);
                            }
                        })
                .id();
    }

    private GetDeploymentResponse deployment(String id) {
        return client.getDeployment(one -> one.restApiId(api).deploymentId(id).embed("apisummary"));
    }

    private Stage stage(String name) {
        return client.getStages(one -> one.restApiId(api)).item().stream()
                .filter(stage -> stage.stageName().equals(name))
                .findFirst()
                .orElseThrow(() -> NotFoundException.builder().build());
    }

    private void patch(String path, String value) {
        client.updateStage(
                one ->
                        one.restApiId(api)
                                .stageName("prod")
                                .patchOperations(
                                        PatchOperation.builder()
                                                .op(Op.REPLACE)
                                                .path(path)
                                                .value(value)
                                                .build()));
    }

    private List<String> draftPaths() {
        return client.getResources(one -> one.restApiId(api)).items().stream()
                .map(resource -> resource.path())
                .toList();
    }
}
