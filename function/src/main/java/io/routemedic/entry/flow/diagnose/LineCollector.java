package io.routemedic.entry.flow.diagnose;

import static java.util.stream.Collectors.partitioningBy;

import io.routemedic.gateway.paths.RouteLookup;
import io.routemedic.incident.FailedRequest;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentCollector;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.line.LineInterpreter;
import io.routemedic.intake.line.LineMeaning;
import io.routemedic.intake.line.Redactor;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.ReusedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes the lines of one batch, and keeps what is to be told of them. */
final class LineCollector implements LineConsumer {

    static final int MOST_SAMPLES = 3;

    private static final int LONGEST_SAMPLE = 300;

    private final String region;
    private final Function<String, LineInterpreter> interpreterFor;
    private final RouteLookup routes;
    private final BiConsumer<? super IncidentKey.Origin, ? super FailedRequest> each;
    private final Redactor redactor = new Redactor();
    private final Map<String, LineInterpreter> interpreters = new HashMap<>();
    private final IncidentCollector incidents = new IncidentCollector();
    private final List<String> unreadableSamples = new ArrayList<>();
    private final Set<String> withUnreadable = new HashSet<>();
    private long failures;
    private long unreadable;

    /**
     * @param interpreterFor gives the interpreter for a log group's lines
     * @param each is shown each failure
     */
    LineCollector(
            String region,
            Function<String, LineInterpreter> interpreterFor,
            RouteLookup routes,
            BiConsumer<? super IncidentKey.Origin, ? super FailedRequest> each) {
        this.region = region;
        this.interpreterFor = interpreterFor;
        this.routes = routes;
        this.each = each;
    }

    @Override
    public Predicate<ReusedText> wantedOf(String logGroup) {
        return interpreter(logGroup)::deservesReading;
    }

    /** Takes a line that was found to be wanted. */
    @Override
    public void accept(LogLine line) {
        switch (interpreter(line.logGroup()).read(line.message())) {
            case LineMeaning.Unremarkable _ -> {
                // Most lines: successes, and failures with other reasons.
            }
            case LineMeaning.Failure failure -> add(line, failure);
            case LineMeaning.Unreadable(String reason) -> sample(line, reason);
        }
    }

    private void add(LogLine line, LineMeaning.Failure failure) {
        var origin =
                new IncidentKey.Origin(
                        line.account(),
                        region,
                        line.logGroup(),
                        failure.stage(),
                        failure.saidByLine());
        FailedRequest request = request(failure, line.timestamp());
        failures++;
        incidents.add(origin, request);
        each.accept(origin, request);
    }

    private FailedRequest request(LineMeaning.Failure failure, Instant loggedAt) {
        return failure.stage()
                .map(
                        stage ->
                                FailedRequest.of(
                                        failure.entry(),
                                        failure.symptom(),
                                        loggedAt,
                                        stage,
                                        routes))
                .orElseGet(() -> FailedRequest.of(failure.entry(), failure.symptom(), loggedAt));
    }

    Intake.Result result(LogBatch batch, Optional<String> sequenceNumber) {
        Map<Boolean, List<Incident>> found =
                incidents.finish().stream().collect(partitioningBy(this::isPutOff));
        var problems = new ArrayList<>(batch.problems());
        interpreters.values().forEach(interpreter -> problems.addAll(interpreter.problems()));
        return new Intake.Result(
                batch,
                sequenceNumber,
                found.getOrDefault(false, List.of()),
                failures,
                unreadable,
                unreadableSamples,
                problems,
                new Intake.PutOff(
                        found.getOrDefault(true, List.of()),
                        withUnreadable.stream().anyMatch(group -> interpreter(group).isPutOff())));
    }

    /**
     * Whether it is not known yet which stage refused the requests, whether another logs there too,
     * or which route they lead to.
     */
    private boolean isPutOff(Incident incident) {
        IncidentKey.Origin origin = incident.key().origin();
        boolean certain = origin.stage().isPresent() && !origin.saidByLines();
        return (!certain && interpreter(origin.logGroup()).isPutOff())
                || (incident.key().group() instanceof RequestGroup.Alike
                        && origin.stage().filter(routes::isPutOff).isPresent());
    }

    private LineInterpreter interpreter(String logGroup) {
        return interpreters.computeIfAbsent(logGroup, interpreterFor);
    }

    private void sample(LogLine line, String reason) {
        unreadable++;
        withUnreadable.add(line.logGroup());
        if (unreadableSamples.size() < MOST_SAMPLES) {
            unreadableSamples.add(
                    reason + " It starts: " + redactor.redact(line.message(), LONGEST_SAMPLE));
        }
    }
}
