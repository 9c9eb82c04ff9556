package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A case's folder, read.
 *
 * @param gateway what is configured in API Gateway
 * @param requests what clients send; empty when there are ready-made lines
 * @param lines ready-made access log lines; empty when there are requests
 * @param settings RouteMedic's configuration; empty to only observe
 * @param expected any part of the result; empty when nothing is expected in particular
 * @param notice the expected wording
 */
public record SampleCase(
        Path folder,
        JsonNode gateway,
        List<CaseRequest> requests,
        List<String> lines,
        Optional<JsonNode> settings,
        Optional<JsonNode> expected,
        Optional<String> notice) {
    public SampleCase {
        requests = List.copyOf(requests);
        lines = List.copyOf(lines);
    }

    /** The folder's own name. */
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
