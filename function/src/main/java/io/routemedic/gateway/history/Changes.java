package io.routemedic.gateway.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.gateway.model.DeploymentId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@link Change} from CloudTrail's record of it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html">Record
 *     contents</a>
 */
public final class Changes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SOURCE = "apigateway.amazonaws.com";

    private static final List<String> DETAILS =
            List.of("restApiId", "resourceId", "httpMethod", "stageName", "domainName");

    private static final List<String> INPUTS = List.of("createDeploymentInput", "createStageInput");

    private Changes() {}

    /** Empty for what is no call of API Gateway, failed, or cannot be read. */
    public static Optional<Change> read(String text) {
        try {
            JsonNode event = JSON.readTree(text);
            boolean changed =
                    event.path("eventSource").asText().equals(SOURCE) && !event.has("errorCode");
            return changed ? Optional.of(change(event)) : Optional.empty();
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Change change(JsonNode event) {
        return new Change(
                Principal.bounded(event.path("eventName").asText()),
                Instant.parse(event.path("eventTime").asText()),
                Principal.of(event.path("userIdentity")),
                details(event.path("requestParameters")),
                deployments(event));
    }

    /** A stage that is deployed to at once is named in the input of the call. */
    private static Map<String, String> details(JsonNode asked) {
        Map<String, String> details = new HashMap<>();
        for (String name : DETAILS) {
            INPUTS.forEach(input -> put(details, name, asked.path(input).path(name)));
            put(details, name, asked.path(name));
        }
        return details;
    }

    private static void put(Map<String, String> details, String name, JsonNode value) {
        if (value.isTextual()) {
            details.put(name, value.asText());
        }
    }

    private static Set<DeploymentId> deployments(JsonNode event) {
        Set<DeploymentId> deployments = new HashSet<>();
        if (event.path("eventName").asText().equals("CreateDeployment")) {
            add(deployments, event.path("responseElements").path("id"));
        }
        JsonNode asked = event.path("requestParameters");
        add(deployments, asked.path("createStageInput").path("deploymentId"));
        for (JsonNode patch : asked.path("updateStageInput").path("patchOperations")) {
            if (patch.path("path").asText().equals("/deploymentId")) {
                add(deployments, patch.path("value"));
            }
        }
        return deployments;
    }

    private static void add(Set<DeploymentId> deployments, JsonNode id) {
        if (!id.asText().isBlank()) {
            deployments.add(new DeploymentId(id.asText()));
        }
    }
}
