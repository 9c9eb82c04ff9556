package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What stands in an API for all its routes, in one form for drafts and exports. */
final class CanonicalApi {

    private static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";
    private static final int DEFAULT_AUTHORIZER_TTL = 300;

    private CanonicalApi() {}

    /** A gateway response: the template that every type has by default is left out. */
    static ObjectNode gatewayResponse(JsonNode response) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        normal.put("statusCode", response.path("statusCode").asText());
        normal.set("parameters", object(response.path("responseParameters")));
        ObjectNode templates = object(response.path("responseTemplates"));
        templates
                .properties()
                .removeIf(template -> template.getValue().asText().equals(DEFAULT_TEMPLATE));
        normal.set("templates", templates);
        return normal;
    }

    /**
     * An authorizer. Its {@code authType} is left out: it is free text without effect.
     *
     * @param authorizer the fields that drafts and exports share
     * @param identitySource where a request names its identity, such as {@code
     *     method.request.header.Authorization}
     */
    static ObjectNode authorizer(JsonNode authorizer, String identitySource) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        normal.put("type", authorizer.path("type").asText().toUpperCase(Locale.ROOT));
        normal.put("uri", authorizer.path("authorizerUri").asText());
        normal.put("credentials", authorizer.path("authorizerCredentials").asText());
        normal.put("validation", authorizer.path("identityValidationExpression").asText());
        normal.put(
                "ttl",
                authorizer.path("authorizerResultTtlInSeconds").asInt(DEFAULT_AUTHORIZER_TTL));
        normal.put("identitySource", identitySource.replace(" ", ""));
        normal.set("providers", sorted(authorizer.path("providerARNs")));
        return normal;
    }

    /** What a route says about its authorizer. */
    static ObjectNode authorizerReference(String name, JsonNode scopes) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("name", name);
        reference.set("scopes", sorted(scopes));
        return reference;
    }

    static ObjectNode validator(JsonNode validator) {
        ObjectNode normal = JsonNodeFactory.instance.objectNode();
        normal.put("body", validator.path("validateRequestBody").asBoolean());
        normal.put("parameters", validator.path("validateRequestParameters").asBoolean());
        return normal;
    }

    /** Nothing for the default, a key in the {@code x-api-key} header. */
    static JsonNode keySource(JsonNode source) {
        return source.asText("HEADER").equals("HEADER")
                ? JsonNodeFactory.instance.missingNode()
                : source;
    }

    /** Nothing for the default, an enabled endpoint. */
    static JsonNode endpoint(boolean disabled) {
        return disabled ? TextNode.valueOf("disabled") : JsonNodeFactory.instance.missingNode();
    }

    static JsonNode flag(boolean set) {
        return set ? BooleanNode.TRUE : JsonNodeFactory.instance.missingNode();
    }

    /** A list whose order has no meaning. */
    static ArrayNode sorted(JsonNode items) {
        List<String> texts =
                StreamSupport.stream(items.spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList();
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode object(JsonNode value) {
        return value instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode();
    }
}
