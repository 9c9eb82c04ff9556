package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * What came of a case.
 *
 * @param report the case's part of {@code run --json}
 * @param differences from what was expected, one sentence each
 * @param notice the wording of all notices, as {@code notice.txt} has it
 * @param events the Lambda events that the log lines became
 */
public record CaseResult(
        SampleCase sample,
        ObjectNode report,
        List<String> differences,
        String notice,
        List<String> events,
        Duration took) {
    public CaseResult {
        differences = List.copyOf(differences);
        events = List.copyOf(events);
    }

    public boolean isAsExpected() {
        return differences.isEmpty();
    }
}
