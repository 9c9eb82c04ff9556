package io.routemedic.remedy.actuation;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The calls by the SDK. Only an answer of AWS says what happened; a server error does not. */
public final class SdkDeploymentActuator implements DeploymentActuator {

    private static final int TOO_MANY_REQUESTS = 429;

    private final ApiGatewayClient apiGateway;

    /**
     * Calls through the given client.
     *
     * @param apiGateway a client that never retries by itself
     */
    public SdkDeploymentActuator(ApiGatewayClient apiGateway) {
        this.apiGateway = apiGateway;
    }

    @Override
    public Actuation<DeploymentId> create(ApiId api, String description) {
        return calling(
                "apigateway:CreateDeployment",
                () -> {
                    CreateDeploymentResponse made =
                            apiGateway.createDeployment(
                                    create ->
                                            create.restApiId(api.value()).description(description));
                    return new Actuation.Done<>(new DeploymentId(made.id()), requestId(made));
                });
    }

    @Override
    public Actuation<DeploymentId> serve(StageRef stage, DeploymentId deployment) {
        PatchOperation replace =
                PatchOperation.builder()
                        .op(Op.REPLACE)
                        .path("/deploymentId")
                        .value(deployment.value())
                        .build();
        return calling(
                "apigateway:UpdateStage",
                () ->
                        new Actuation.Done<>(
                                deployment,
                                requestId(
                                        apiGateway.updateStage(
                                                update ->
                                                        update.restApiId(stage.api().value())
                                                                .stageName(stage.stage().value())
                                                                .patchOperations(replace)))));
    }

    @Override
    public Actuation<DeploymentId> delete(ApiId api, DeploymentId deployment) {
        return calling(
                "apigateway:DeleteDeployment",
                () -> {
                    try {
                        return new Actuation.Done<>(
                                deployment,
                                requestId(
                                        apiGateway.deleteDeployment(
                                                delete ->
                                                        delete.restApiId(api.value())
                                                                .deploymentId(
                                                                        deployment.value()))));
                    } catch (NotFoundException e) {
                        return new Actuation.Done<>(deployment, "-");
                    }
                });
    }

    private static Actuation<DeploymentId> calling(
            String call, Supplier<Actuation<DeploymentId>> request) {
        try {
            return request.get();
        } catch (SdkServiceException e) {
            String why = "`%s` was answered with: %s".formatted(call, e.getMessage());
            if (e.statusCode() >= 500) {
                return new Actuation.Unknown<>(why);
            }
            return new Actuation.Refused<>(
                    why, e.isThrottlingException() || e.statusCode() == TOO_MANY_REQUESTS);
        } catch (SdkException e) {
            return new Actuation.Unknown<>(
                    "`%s` was not answered: %s".formatted(call, e.getMessage()));
        }
    }

    private static String requestId(AwsResponse response) {
        String id = response.responseMetadata().requestId();
        return id == null ? "-" : id;
    }
}
