package io.routemedic.local.dataplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.Parts;
import java.util.Map;
import java.util.Optional;

/** An API's own gateway responses over API Gateway's standard ones. */
record Customisation(Parts parts) {

    int status(Outcome.Refused refused) {
        return own(refused)
                .flatMap(response -> Json.text(response, "statusCode"))
                .map(Integer::parseInt)
                .orElse(refused.status());
    }

    String body(Outcome.Refused refused, Map<String, String> variables) {
        String template =
                own(refused)
                        .map(response -> response.path("responseTemplates"))
                        .flatMap(templates -> Json.text(templates, "application/json"))
                        .orElse("{\"message\":$context.error.messageString}");
        return new ContextTemplate(template).render(variables);
    }

    private Optional<ObjectNode> own(Outcome.Refused refused) {
        String fallback = refused.status() >= 500 ? "DEFAULT_5XX" : "DEFAULT_4XX";
        Map<String, ObjectNode> responses = parts.gatewayResponses();
        return Optional.ofNullable(responses.get(refused.responseType()))
                .or(() -> Optional.ofNullable(responses.get(fallback)));
    }
}
