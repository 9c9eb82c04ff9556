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
        Optional<AccessLog> accessLog,
        Instant lastUpdated,
        Map<String, String> tags) {
    public Stage {
        tags = Map.copyOf(tags);
    }

    /** A stage's second deployment and the share of traffic it gets, in percent (0 to 100). */
    public record Canary(DeploymentId deployment, double percentTraffic) {}

    /**
     * Where and how a stage writes its access log.
     *
     * @param destinationArn a log group or a Firehose stream; some APIs return it with a trailing
     *     {@code :*}
     * @param format empty when AWS returned none, which happens after a partial update
     */
    public record AccessLog(String destinationArn, Optional<String> format) {}
}
