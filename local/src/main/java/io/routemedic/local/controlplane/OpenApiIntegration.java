package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.util.List;
import java.util.Locale;

/**
 * An integration in an export: spelled in lower case, keyed by selection pattern, without what is
 * at its default.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html">x-amazon-apigateway-integration</a>
 */
final class OpenApiIntegration {

    private static final int DEFAULT_TIMEOUT_MILLIS = 29_000;
    private static final List<String> VERBATIM =
            List.of(
                    "httpMethod",
                    "uri",
                    "credentials",
                    "connectionType",
                    "connectionId",
                    "requestParameters",
                    "requestTemplates",
                    "contentHandling",
                    "tlsConfig");

    private OpenApiIntegration() {}

    static ObjectNode of(JsonNode integration) {
        ObjectNode shown = Json.object();
        lowerCase(integration, shown, "type");
        lowerCase(integration, shown, "passthroughBehavior");
        VERBATIM.stream()
                .filter(integration::hasNonNull)
                .forEach(field -> shown.set(field, integration.path(field)));
        int timeout = integration.path("timeoutInMillis").asInt(DEFAULT_TIMEOUT_MILLIS);
        if (timeout != DEFAULT_TIMEOUT_MILLIS) {
            shown.put("timeoutInMillis", timeout);
        }
        if (!integration.path("cacheKeyParameters").isEmpty()) {
            shown.set("cacheNamespace", integration.path("cacheNamespace"));
            shown.set("cacheKeyParameters", integration.path("cacheKeyParameters"));
        }
        responses(integration, shown);
        return shown;
    }

    private static void lowerCase(JsonNode integration, ObjectNode shown, String field) {
        Json.text(integration, field)
                .ifPresent(text -> shown.put(field, text.toLowerCase(Locale.ROOT)));
    }

    private static void responses(JsonNode integration, ObjectNode shown) {
        var responses = Json.members(integration, "integrationResponses");
        if (responses.isEmpty()) {
            return;
        }
        ObjectNode byPattern = shown.putObject("responses");
        responses.forEach(
                (status, response) -> {
                    ObjectNode own = response.deepCopy();
                    own.put("statusCode", status);
                    JsonNode pattern = own.path("selectionPattern");
                    own.remove("selectionPattern");
                    byPattern.set(pattern.asText("").isEmpty() ? "default" : pattern.asText(), own);
                });
    }
}
