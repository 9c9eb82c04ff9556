package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An integration in one form, whether a draft or an export shows it. Fields that are not known here
 * are kept, so that a difference in them shows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html">x-amazon-apigateway-integration</a>
 */
final class CanonicalIntegration {

    /** What an export leaves out: the values that an integration has when nothing is said. */
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "passthroughBehavior", "WHEN_NO_MATCH",
                    "connectionType", "INTERNET",
                    "timeoutInMillis", "29000",
                    "responseTransferMode", "BUFFERED");

    private static final List<String> ENUMS =
            List.of(
                    "type",
                    "passthroughBehavior",
                    "connectionType",
                    "contentHandling",
                    "responseTransferMode");

    private static final String CACHE_KEYS = "cacheKeyParameters";
    private static final String DEFAULT_PATTERN = "default";

    private CanonicalIntegration() {}

    /**
     * The {@code methodIntegration} of a method.
     *
     * @return empty when two responses share a selection pattern, which an export cannot show
     */
    static Optional<ObjectNode> ofDraft(JsonNode integration) {
        ObjectNode copy = integration.deepCopy();
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        for (JsonNode response : integration.path("integrationResponses")) {
            String pattern = response.path("selectionPattern").asText("");
            String key = pattern.isEmpty() ? DEFAULT_PATTERN : pattern;
            if (responses.has(key)) {
                return Optional.empty();
            }
            responses.set(key, response);
        }
        copy.remove("integrationResponses");
        copy.set("responses", responses);
        return Optional.of(normal(copy));
    }

    /** The {@code x-amazon-apigateway-integration} of an operation. */
    static ObjectNode ofExport(JsonNode integration) {
        return normal(integration.deepCopy());
    }

    private static ObjectNode normal(ObjectNode integration) {
        integration.set(CACHE_KEYS, CanonicalApi.sorted(integration.path(CACHE_KEYS)));
        // A namespace of its own is compared as an aspect of its own: see Aspects.CACHE_NAMESPACE.
        integration.remove("cacheNamespace");
        ENUMS.forEach(field -> upperCase(integration, field));
        DEFAULTS.forEach((field, value) -> dropIf(integration, field, value));
        if (integration.path("type").asText().equals("MOCK")) {
            integration.remove(List.of("httpMethod", "uri"));
        }
        if (integration.get("tlsConfig") instanceof ObjectNode tls) {
            dropIf(tls, "insecureSkipVerification", "false");
        }
        integration.path("responses").forEach(CanonicalIntegration::normalResponse);
        dropEmpty(integration);
        return integration;
    }

    private static void normalResponse(JsonNode response) {
        if (response instanceof ObjectNode object) {
            object.remove("selectionPattern");
            upperCase(object, "contentHandling");
            object.set("statusCode", TextNode.valueOf(object.path("statusCode").asText()));
            dropEmpty(object);
        }
    }

    private static void upperCase(ObjectNode object, String field) {
        if (object.path(field).isTextual()) {
            object.put(field, object.get(field).asText().toUpperCase(Locale.ROOT));
        }
    }

    private static void dropIf(ObjectNode object, String field, String value) {
        if (object.path(field).asText().equals(value)) {
            object.remove(field);
        }
    }

    private static void dropEmpty(ObjectNode object) {
        object.properties()
                .removeIf(
                        field ->
                                field.getValue().isNull()
                                        || (field.getValue().isContainerNode()
                                                && field.getValue().isEmpty()));
    }
}
