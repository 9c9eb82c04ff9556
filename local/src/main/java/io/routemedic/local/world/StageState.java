package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.time.Instant;
import java.util.Optional;

/** A stage, in API Gateway's own shape. */
public final class StageState {

    private final ObjectNode attributes;

    public StageState(ObjectNode attributes) {
        this.attributes = attributes;
        attributes.put("cacheClusterEnabled", false).put("cacheClusterStatus", "NOT_AVAILABLE");
        attributes.put("tracingEnabled", attributes.path("tracingEnabled").asBoolean(false));
        if (!attributes.has("methodSettings")) {
            attributes.putObject("methodSettings");
        }
    }

    /** May be changed. */
    public ObjectNode attributes() {
        return attributes;
    }

    public String name() {
        return attributes.path("stageName").asText();
    }

    public String deploymentId() {
        return attributes.path("deploymentId").asText();
    }

    public Optional<String> canaryDeploymentId() {
        return Json.text(attributes.path("canarySettings"), "deploymentId");
    }

    /** The canary's share in percent, 0 without one. */
    public double canaryPercent() {
        return attributes.path("canarySettings").path("percentTraffic").asDouble(0);
    }

    public Optional<String> accessLogFormat() {
        return Json.text(attributes.path("accessLogSettings"), "format");
    }

    /** The log group that the access log goes to; empty for Firehose and where there is none. */
    public Optional<String> logGroup() {
        return Json.text(attributes.path("accessLogSettings"), "destinationArn")
                .filter(arn -> arn.contains(":log-group:"))
                .map(arn -> arn.substring(arn.indexOf(":log-group:") + 11))
                .map(
                        group ->
                                group.endsWith(":*")
                                        ? group.substring(0, group.length() - 2)
                                        : group);
    }

    public boolean serves(String deploymentId) {
        return deploymentId().equals(deploymentId)
                || canaryDeploymentId().equals(Optional.of(deploymentId));
    }

    public void touch(Instant when) {
        attributes.set("lastUpdatedDate", seconds(when));
    }

    /** A date as REST JSON writes it: seconds since 1970, with a fraction. */
    public static JsonNode seconds(Instant when) {
        return Json.object().numberNode(when.toEpochMilli() / 1000.0);
    }
}
