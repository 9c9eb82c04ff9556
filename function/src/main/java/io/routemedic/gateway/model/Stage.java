package io.routemedic.gateway.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A stage as {@code GetStage} returns it.
 *
 * @param deployment what the stage serves now; the base deployment where there is a canary
 * @param lastUpdated when anything of the stage last changed; deployments are among these changes
 * @param tags includes {@code aws:cloudformation:*} on stages that CloudFormation made
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html">GetStage</a>
 */
public record Stage(
        StageRef ref,
        DeploymentId deployment,
        Optional<Canary> canary,
        Optional<AccessLogSettings> accessLog,
        Instant lastUpdated,
        Map<String, String> tags) {
    public Stage {
        tags = Map.copyOf(tags);
    }
}
