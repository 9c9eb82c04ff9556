package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.RestApiState;
import java.util.List;

/**
 * Patch operations on a stage, applied to a copy so that a refused one changes nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateStage-Patch">UpdateStage</a>
 */
record StagePatch(RestApiState api, ObjectNode stage) {

    private static final String VARIABLES = "/variables/";
    private static final String ACCESS_LOG = "/accessLogSettings";
    private static final List<String> ACCESS_LOG_FIELDS = List.of("destinationArn", "format");

    void apply(JsonNode operation) {
        String op = Json.text(operation, "op").orElse("");
        String path = Json.text(operation, "path").orElse("");
        switch (op) {
            case "add", "replace" -> set(path, Json.text(operation, "value").orElse(""));
            case "remove" -> remove(path);
            case "copy" -> copy(path, Json.text(operation, "from").orElse(""));
            default ->
                    throw Lookup.badRequest(
                            "Invalid patch operation specified. Must be one of: [add, remove,"
                                    + " replace, copy]");
        }
    }

    private void set(String path, String value) {
        switch (path) {
            case "/deploymentId" -> deploy(value);
            case "/description" -> stage.put("description", value);
            case "/tracingEnabled" -> stage.put("tracingEnabled", Boolean.parseBoolean(value));
            case "/canarySettings/percentTraffic" ->
                    canary().put("percentTraffic", Double.parseDouble(value));
            case "/canarySettings/deploymentId" -> canary().put("deploymentId", existing(value));
            default -> setNested(path, value);
        }
    }

    private void setNested(String path, String value) {
        if (path.startsWith(ACCESS_LOG)) {
            setAccessLog(path.substring(ACCESS_LOG.length()), value);
        } else if (path.startsWith(VARIABLES)) {
            stage.withObject("variables").put(path.substring(VARIABLES.length()), value);
        } else {
            throw invalid(path);
        }
    }

    private void setAccessLog(String field, String value) {
        if (field.isEmpty() || !ACCESS_LOG_FIELDS.contains(field.substring(1))) {
            throw Lookup.badRequest(
                    "Invalid accessLogSettings path. Must be one of :"
                            + " [/accessLogSettings/destinationArn, /accessLogSettings/format]");
        }
        if (value.isEmpty()) {
            throw Lookup.badRequest("Access Log value must not be empty");
        }
        stage.withObject("accessLogSettings").put(field.substring(1), value);
    }

    private void remove(String path) {
        if (path.equals(ACCESS_LOG) || path.equals("/canarySettings")) {
            stage.remove(path.substring(1));
        } else if (path.startsWith(VARIABLES)) {
            stage.withObject("variables").remove(path.substring(VARIABLES.length()));
        } else {
            throw Lookup.badRequest(
                    "Cannot remove method setting %s because there is no method setting for this method "
                            .formatted(path.substring(1)));
        }
    }

    /** Promotes a canary. */
    private void copy(String path, String from) {
        if (!path.equals("/deploymentId") || !from.equals("/canarySettings/deploymentId")) {
            throw Lookup.badRequest("Invalid copy path specified: " + path);
        }
        deploy(Json.text(canary(), "deploymentId").orElse(""));
    }

    private void deploy(String deploymentId) {
        stage.put("deploymentId", existing(deploymentId));
    }

    private String existing(String deploymentId) {
        if (api.deployment(deploymentId).isEmpty()) {
            throw Lookup.badRequest("Deployment id does not exist");
        }
        return deploymentId;
    }

    private ObjectNode canary() {
        return stage.withObject("canarySettings");
    }

    private static RuntimeException invalid(String path) {
        return Lookup.badRequest(
                "Invalid method setting path: %s. Must be one of: [/deploymentId, /description, %s]"
                        .formatted(
                                path,
                                "/accessLogSettings, /accessLogSettings/destinationArn,"
                                        + " /accessLogSettings/format, /variables/{variable_name},"
                                        + " /tracingEnabled"));
    }
}
