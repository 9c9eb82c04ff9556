package io.routemedic.intake;

import io.routemedic.gateway.StageRef;
import io.routemedic.intake.StageCandidates.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells for each line of one log group whether it is a failure of ours, and at which stage: one
 * that the configuration names for the log group, else the one that the line names if its access
 * log goes here, else the only one whose access log does.
 */
public final class LineInterpreter {

    private static final LineMeaning UNREMARKABLE = new LineMeaning.Unremarkable();

    private final StageDirectory directory;
    private final SymptomRecogniser recogniser;
    private final String logGroup;
    private final StageCandidates configured;
    private final Set<String> problems;
    private final AccessLogFormat unknown = AccessLogFormat.unknown();

    public LineInterpreter(
            StageDirectory directory, SymptomRecogniser recogniser, String logGroup) {
        this.directory = directory;
        this.recogniser = recogniser;
        this.logGroup = logGroup;
        this.configured = directory.configured(logGroup);
        this.problems = new LinkedHashSet<>(configured.problems());
    }

    /** What could not be found out about the log group so far, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Never throws, whatever the line. */
    public LineMeaning meaningOf(String line) {
        if (!deservesReading(line)) {
            return UNREMARKABLE;
        }
        StageCandidates candidates = candidatesFor(line);
        List<Reading> readings = readings(line, candidates.candidates());
        if (!readings.isEmpty()) {
            return attributed(readings, candidates.complete());
        }
        return switch (unknown.parse(line)) {
            case AccessLogEntry entry when candidates.candidates().isEmpty() ->
                    meaningOf(entry, Optional.empty());
            // The stage's format may have changed a moment ago.
            case AccessLogEntry entry ->
                    attributed(
                            candidates.candidates().stream()
                                    .map(candidate -> new Reading(candidate, entry))
                                    .toList(),
                            candidates.complete());
            case Unreadable(String reason) -> new LineMeaning.Unexplained(reason);
        };
    }

    private LineMeaning attributed(List<Reading> readings, boolean complete) {
        var agreeing = new ArrayList<Reading>();
        for (Reading reading : readings) {
            if (StageClaim.of(reading.entry()).agreesWith(reading.candidate().stage())) {
                agreeing.add(reading);
            }
        }
        if (agreeing.isEmpty()) {
            AccessLogEntry entry = readings.getFirst().entry();
            return meaningOf(entry, confirmed(entry));
        }
        Reading first = agreeing.getFirst();
        boolean certain = agreeing.size() == 1 && (complete || namesItself(first));
        return meaningOf(
                first.entry(), certain ? Optional.of(first.candidate().stage()) : Optional.empty());
    }

    /** A candidate whose format explains the line. */
    private record Reading(Candidate candidate, AccessLogEntry entry) {}

    /** Lines that may show a symptom, and lines that no configured format looks like. */
    private boolean deservesReading(String line) {
        if (configured.candidates().isEmpty()) {
            return unknown.mayShowSymptom(line);
        }
        boolean familiar = false;
        for (Candidate candidate : configured.candidates()) {
            if (candidate.format().mayShowSymptom(line)) {
                return true;
            }
            familiar |= candidate.format().hasOutline(line);
        }
        return !familiar;
    }

    private StageCandidates candidatesFor(String line) {
        if (!configured.candidates().isEmpty()) {
            return configured;
        }
        Optional<Candidate> named =
                unknown.parse(line) instanceof AccessLogEntry entry
                        ? StageClaim.of(entry)
                                .ref()
                                .flatMap(claimed -> directory.confirmed(logGroup, claimed))
                        : Optional.empty();
        StageCandidates found =
                named.map(candidate -> new StageCandidates(List.of(candidate), true, List.of()))
                        .orElseGet(() -> directory.loggingTo(logGroup));
        problems.addAll(found.problems());
        return found;
    }

    /**
     * The candidates' readings of a line. Where some formats fit to the letter, these count alone:
     * a tolerant reading of another stage's line is worth nothing.
     */
    private static List<Reading> readings(String line, List<Candidate> candidates) {
        var exact = new ArrayList<Reading>();
        var tolerant = new ArrayList<Reading>();
        for (Candidate candidate : candidates) {
            AccessLogFormat format = candidate.format();
            format.parseExactly(line).ifPresent(e -> exact.add(new Reading(candidate, e)));
            if (exact.isEmpty() && format.parse(line) instanceof AccessLogEntry entry) {
                tolerant.add(new Reading(candidate, entry));
            }
        }
        return exact.isEmpty() ? tolerant : exact;
    }

    private static boolean namesItself(Reading reading) {
        return StageClaim.of(reading.entry()).ref().isPresent();
    }

    private Optional<StageRef> confirmed(AccessLogEntry entry) {
        return StageClaim.of(entry)
                .ref()
                .flatMap(claimed -> directory.confirmed(logGroup, claimed))
                .map(Candidate::stage);
    }

    private LineMeaning meaningOf(AccessLogEntry entry, Optional<StageRef> stage) {
        return recogniser
                .symptomOf(entry)
                .<LineMeaning>map(symptom -> new LineMeaning.Failure(entry, symptom, stage))
                .orElse(UNREMARKABLE);
    }
}
