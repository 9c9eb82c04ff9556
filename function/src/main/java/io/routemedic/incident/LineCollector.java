package io.routemedic.incident;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.IncidentCollector.OriginCollector;
import io.routemedic.intake.line.LineInterpreter;
import io.routemedic.intake.line.LineMeaning;
import io.routemedic.intake.line.Redactor;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.ReusedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes the lines of one batch, and keeps what is to be told of them. */
final class LineCollector implements LineConsumer {

    static final int MOST_SAMPLES = 3;

    private static final int LONGEST_SAMPLE = 300;

    private final String region;
    private final Function<String, LineInterpreter> interpreterFor;
    private final Redactor redactor = new Redactor();
    private final Map<String, LineInterpreter> interpreters = new HashMap<>();
    private final Map<Place, OriginCollector> places = new HashMap<>();
    private final IncidentCollector incidents = new IncidentCollector();
    private final List<String> unreadableSamples = new ArrayList<>();
    private long failures;
    private long unreadable;

    /**
     * @param interpreterFor gives the interpreter for a log group's lines
     */
    LineCollector(String region, Function<String, LineInterpreter> interpreterFor) {
        this.region = region;
        this.interpreterFor = interpreterFor;
    }

    @Override
    public Predicate<ReusedText> wantedOf(String logGroup) {
        return interpreter(logGroup)::deservesReading;
    }

    /** Takes a line that was found to be wanted. */
    @Override
    public void accept(LogLine line) {
        take(line, interpreter(line.logGroup()).read(line.message()));
    }

    /** Takes a line of which nothing is known yet. */
    void acceptIfWanted(LogLine line) {
        take(line, interpreter(line.logGroup()).meaningOf(line.message()));
    }

    private void take(LogLine line, LineMeaning meaning) {
        switch (meaning) {
            case LineMeaning.Unremarkable _ -> {
                // Most lines: successes, and failures with other reasons.
            }
            case LineMeaning.Failure failure -> {
                failures++;
                collectorFor(line, failure.stage())
                        .add(
                                FailedRequest.of(
                                        failure.entry(), failure.symptom(), line.timestamp()));
            }
            case LineMeaning.Unexplained(String reason) -> sample(line, reason);
        }
    }

    IntakeResult result(LogBatch batch, Optional<String> sequenceNumber, List<String> faults) {
        var problems = new ArrayList<>(faults);
        interpreters.values().forEach(interpreter -> problems.addAll(interpreter.problems()));
        return new IntakeResult(
                batch,
                sequenceNumber,
                incidents.finish(),
                failures,
                unreadable,
                unreadableSamples,
                problems);
    }

    private LineInterpreter interpreter(String logGroup) {
        return interpreters.computeIfAbsent(logGroup, interpreterFor);
    }

    private record Place(String logGroup, Optional<StageRef> stage) {}

    private OriginCollector collectorFor(LogLine line, Optional<StageRef> stage) {
        return places.computeIfAbsent(
                new Place(line.logGroup(), stage),
                _ -> incidents.at(new Origin(line.account(), region, line.logGroup(), stage)));
    }

    private void sample(LogLine line, String reason) {
        unreadable++;
        if (unreadableSamples.size() < MOST_SAMPLES) {
            unreadableSamples.add(
                    reason + " It starts: " + redactor.redact(line.message(), LONGEST_SAMPLE));
        }
    }
}
