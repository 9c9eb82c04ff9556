package io.routemedic.local.dataplane;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import java.util.Comparator;

/**
 * Where a base path of a custom domain leads.
 *
 * @param basePath without slashes at its ends; empty for all paths
 * @param stage empty when the path itself names the stage
 * @param rule the routing rule that leads there; empty for a base path mapping
 */
record Mapping(String basePath, String api, String stage, String rule) {

    static final Comparator<Mapping> BY_LENGTH =
            Comparator.comparingInt(mapping -> mapping.basePath().length());

    static Mapping of(JsonNode mapping) {
        String basePath = Json.text(mapping, "basePath").orElse("");
        return new Mapping(
                basePath.equals("(none)") ? "" : basePath,
                mapping.path("restApiId").asText(),
                Json.text(mapping, "stage").orElse(""),
                "");
    }

    boolean covers(String path) {
        return basePath.isEmpty() || (path + "/").startsWith("/" + basePath + "/");
    }

    /** What follows the base path; begins with a slash. */
    String rest(String path) {
        String rest = basePath.isEmpty() ? path : path.substring(basePath.length() + 1);
        return rest.isEmpty() ? "/" : rest;
    }
}
