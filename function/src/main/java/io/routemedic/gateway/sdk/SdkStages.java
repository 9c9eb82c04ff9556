package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.AccessLogSettings;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;

/** Stages, by {@code GetStage} and {@code GetStages}. */
final class SdkStages {

    private final ApiGatewayClient client;
    private final SdkCaller caller;

    SdkStages(ApiGatewayClient client, SdkCaller caller) {
        this.client = client;
        this.caller = caller;
    }

    Reading<Stage> stage(StageRef ref) {
        return caller.ask(
                SdkCall.aboutApi(
                        "GetStage",
                        ref.api(),
                        "stage `" + ref.stage() + "` of",
                        "/stages/" + ref.stage()),
                () -> {
                    GetStageResponse answer =
                            client.getStage(
                                    request ->
                                            request.restApiId(ref.api().value())
                                                    .stageName(ref.stage().value()));
                    return toStage(
                            ref,
                            answer.deploymentId(),
                            answer.canarySettings(),
                            answer.accessLogSettings(),
                            updated(answer.lastUpdatedDate(), answer.createdDate()),
                            answer.tags());
                });
    }

    /** {@code GetStages} has no pages. */
    Reading<List<Stage>> stages(ApiId api) {
        return caller.ask(
                SdkCall.aboutApi("GetStages", api, "the stages of", "/stages"),
                () ->
                        client.getStages(request -> request.restApiId(api.value())).item().stream()
                                .map(listed -> toStage(api, listed))
                                .toList());
    }

    private static Stage toStage(
            ApiId api, software.amazon.awssdk.services.apigateway.model.Stage listed) {
        String name = MalformedAnswerException.required(listed.stageName(), "stageName");
        return toStage(
                new StageRef(api, new StageName(name)),
                listed.deploymentId(),
                listed.canarySettings(),
                listed.accessLogSettings(),
                updated(listed.lastUpdatedDate(), listed.createdDate()),
                listed.tags());
    }

    private static Stage toStage(
            StageRef ref,
            @Nullable String deploymentId,
            @Nullable CanarySettings canary,
            @Nullable AccessLogSettings accessLog,
            Instant updated,
            Map<String, String> tags) {
        return new Stage(
                ref,
                new DeploymentId(MalformedAnswerException.required(deploymentId, "deploymentId")),
                Optional.ofNullable(canary).flatMap(SdkStages::toCanary),
                Optional.ofNullable(accessLog).flatMap(SdkStages::toAccessLog),
                updated,
                tags);
    }

    private static Optional<Stage.Canary> toCanary(CanarySettings settings) {
        double percent = Optional.ofNullable(settings.percentTraffic()).orElse(0.0);
        // Empty settings are no canary; traffic that goes nobody knows where is no answer.
        if (settings.deploymentId() == null && percent == 0.0) {
            return Optional.empty();
        }
        String id =
                MalformedAnswerException.required(
                        settings.deploymentId(), "canarySettings.deploymentId");
        return Optional.of(new Stage.Canary(new DeploymentId(id), percent));
    }

    private static Optional<Stage.AccessLog> toAccessLog(AccessLogSettings settings) {
        return Optional.ofNullable(settings.destinationArn())
                .filter(arn -> !arn.isBlank())
                .map(
                        arn ->
                                new Stage.AccessLog(
                                        arn,
                                        Optional.ofNullable(settings.format())
                                                .filter(format -> !format.isBlank())));
    }

    private static Instant updated(@Nullable Instant lastUpdated, @Nullable Instant created) {
        return Optional.ofNullable(lastUpdated)
                .or(() -> Optional.ofNullable(created))
                .orElse(Instant.EPOCH);
    }
}
