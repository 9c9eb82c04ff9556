package io.routemedic.entry.flow;

import io.routemedic.incident.Incident;
import io.routemedic.intake.payload.LogBatch;
import java.util.List;
import java.util.Optional;

/**
 * All that one document of CloudWatch Logs came to.
 *
 * @param batch what was delivered; its id is the same on redelivery
 * @param sequenceNumber the Kinesis record's, when it came in one
 * @param incidents the failures, grouped; most requests first
 * @param failures how many requests no route matched: the sum over the incidents
 * @param unreadable how many lines the stage's format does not explain
 * @param unreadableSamples the first few of these, redacted and bounded, each with its reason
 * @param problems what could not be read or found out, one sentence each
 */
public record IntakeResult(
        LogBatch batch,
        Optional<String> sequenceNumber,
        List<Incident> incidents,
        long failures,
        long unreadable,
        List<String> unreadableSamples,
        List<String> problems) {
    public IntakeResult {
        incidents = List.copyOf(incidents);
        unreadableSamples = List.copyOf(unreadableSamples);
        problems = List.copyOf(problems);
    }
}
