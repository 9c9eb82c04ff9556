package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.util.Map;

/**
 * Gateway responses as they are before anybody customises them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
final class GatewayResponses {

    /**
     * The status of each response type; empty for the two defaults, which keep the original one.
     */
    static final Map<String, String> STATUS_BY_TYPE =
            Map.ofEntries(
                    Map.entry("ACCESS_DENIED", "403"),
                    Map.entry("API_CONFIGURATION_ERROR", "500"),
                    Map.entry("AUTHORIZER_CONFIGURATION_ERROR", "500"),
                    Map.entry("AUTHORIZER_FAILURE", "500"),
                    Map.entry("BAD_REQUEST_BODY", "400"),
                    Map.entry("BAD_REQUEST_PARAMETERS", "400"),
                    Map.entry("DEFAULT_4XX", ""),
                    Map.entry("DEFAULT_5XX", ""),
                    Map.entry("EXPIRED_TOKEN", "403"),
                    Map.entry("INTEGRATION_FAILURE", "504"),
                    Map.entry("INTEGRATION_TIMEOUT", "504"),
                    Map.entry("INVALID_API_KEY", "403"),
                    Map.entry("INVALID_SIGNATURE", "403"),
                    Map.entry("MISSING_AUTHENTICATION_TOKEN", "403"),
                    Map.entry("QUOTA_EXCEEDED", "429"),
                    Map.entry("REQUEST_TOO_LARGE", "413"),
                    Map.entry("RESOURCE_NOT_FOUND", "404"),
                    Map.entry("THROTTLED", "429"),
                    Map.entry("UNAUTHORIZED", "401"),
                    Map.entry("UNSUPPORTED_MEDIA_TYPE", "415"),
                    Map.entry("WAF_FILTERED", "403"));

    private GatewayResponses() {}

    static ObjectNode standard(String type, String status) {
        ObjectNode response = Json.object().put("responseType", type).put("defaultResponse", true);
        response.putObject("responseParameters");
        response.putObject("responseTemplates")
                .put("application/json", "{\"message\":$context.error.messageString}");
        if (!status.isEmpty()) {
            response.put("statusCode", status);
        }
        return response;
    }
}
