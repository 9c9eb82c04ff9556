package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the backend behind a method answers. */
public record Backend(int status, String body) {

    private static final Pattern MOCK_STATUS = Pattern.compile("\"statusCode\"\\s*:\\s*(\\d{3})");

    /**
     * Reads an integration.
     *
     * @param integration in API Gateway's shape; {@code answers} ({@code statusCode}, {@code body})
     *     says what the backend sends, else a mock's own request template does, else it is 200
     */
    static Backend of(JsonNode integration) {
        JsonNode answers = integration.path("answers");
        String template = integration.path("requestTemplates").path("application/json").asText("");
        Matcher mock = MOCK_STATUS.matcher(template);
        int templated = mock.find() ? Integer.parseInt(mock.group(1)) : 200;
        int status = answers.path("statusCode").asInt(templated);
        Optional<String> body = Json.text(answers, "body");
        return new Backend(status, body.orElse(status < 400 ? "{}" : "{\"message\":\"backend\"}"));
    }
}
