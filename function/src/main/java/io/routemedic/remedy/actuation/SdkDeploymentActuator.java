package io.routemedic.remedy.actuation;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.LimitExceededException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The calls by the SDK. Only an answer of AWS says what happened; a server error does not. */
public final class SdkDeploymentActuator implements DeploymentActuator {

    private static final String MAKE_ROOM =
            " That is a quota of API Gateway, such as deployments per API, and waiting does not"
                + " free it: delete deployments that no stage serves any more, or have the quota"
                + " raised in Service Quotas, then ask for this again.";

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
                        return new Actuation.Done<>(deployment, Optional.empty());
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
            Actuation.Refusal refusal = refusal(e);
            return new Actuation.Refused<>(
                    e instanceof LimitExceededException ? why + MAKE_ROOM : why, refusal);
        } catch (SdkException e) {
            return new Actuation.Unknown<>(
                    "`%s` was not answered: %s".formatted(call, e.getMessage()));
        }
    }

    /**
     * A used-up quota and a throttled call have the same status; only the error tells them apart.
     */
    private static Actuation.Refusal refusal(SdkServiceException answer) {
        return switch (answer) {
            case LimitExceededException limit ->
                    says(limit, "deployments") ? Actuation.Refusal.FULL : Actuation.Refusal.QUOTA;
            case ConflictException _ -> Actuation.Refusal.BUSY;
            case NotFoundException _ -> Actuation.Refusal.FINAL;
            default -> byStatus(answer);
        };
    }

    private static Actuation.Refusal byStatus(SdkServiceException answer) {
        return switch (answer.statusCode()) {
            case 429 -> Actuation.Refusal.BUSY;
            case 401, 403 -> Actuation.Refusal.FINAL;
            default ->
                    answer.isThrottlingException() || isConcurrent(answer)
                            ? Actuation.Refusal.BUSY
                            : Actuation.Refusal.OTHER;
        };
    }

    /** API Gateway says this with 400 where it could say 409. */
    private static boolean isConcurrent(SdkServiceException answer) {
        return says(answer, "concurrent modification");
    }

    private static boolean says(SdkServiceException answer, String words) {
        return String.valueOf(answer.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static Optional<String> requestId(AwsResponse response) {
        return Optional.ofNullable(response.responseMetadata().requestId());
    }
}
