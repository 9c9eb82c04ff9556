package io.routemedic.intake.line;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.ParsedLine;
import io.routemedic.intake.line.Explanations.Explanation;
import io.routemedic.intake.payload.ReusedText;
import io.routemedic.intake.stage.StageCandidates;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import io.routemedic.intake.stage.StageClaim;
import io.routemedic.intake.stage.StageDirectory;
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
    private StageCandidates configured;
    private boolean afresh;
    private Optional<StageCandidates> indexed = Optional.empty();
    private final Set<String> problems;
    private final AccessLogFormat unknown = AccessLogFormat.unknown();

    public LineInterpreter(
            StageDirectory directory, SymptomRecogniser recogniser, String logGroup) {
        this.directory = directory;
        this.recogniser = recogniser;
        this.logGroup = logGroup;
        this.configured = directory.configured(logGroup);
        this.problems = new LinkedHashSet<>(configured.problems());
        for (Candidate candidate : configured.candidates()) {
            if (!candidate.format().canShowSymptom()) {
                problems.add(
                        "The access log format of stage `"
                                + candidate.stage()
                                + "` shows neither an error nor the response's length, so its"
                                + " failures cannot be told. Add `$context.error.responseType`.");
            }
        }
    }

    /** What could not be found out about the log group so far, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether a stage is not known that may be known later. */
    public boolean isPutOff() {
        return indexed.filter(StageCandidates::putOff).isPresent();
    }

    /** Never throws, whatever the line. */
    public LineMeaning meaningOf(String line) {
        return deservesReading(ReusedText.of(line)) ? read(line) : UNREMARKABLE;
    }

    /** What {@link #meaningOf} says of a line that {@link #deservesReading}. */
    public LineMeaning read(String line) {
        StageCandidates candidates = candidatesFor(line);
        Explanations explained = Explanations.of(line, candidates.candidates());
        if (!explained.exact() && !afresh && !configured.candidates().isEmpty()) {
            // A stage's format may have changed since it was read.
            afresh = true;
            configured = directory.configuredAfresh(logGroup);
            return meaningOf(line);
        }
        if (!explained.exact() && !afresh && isIndexed(candidates)) {
            afresh = true;
            indexed = Optional.of(directory.loggingToAfresh(logGroup));
            return read(line);
        }
        if (!explained.all().isEmpty()) {
            return attributed(explained, candidates.complete());
        }
        return switch (unknown.parse(line)) {
            case AccessLogEntry entry when candidates.candidates().isEmpty() ->
                    meaningOf(entry, Optional.empty());
            // Written before the stage's format changed, or its format could not be read.
            case AccessLogEntry entry ->
                    attributed(
                            Explanations.assumed(entry, candidates.candidates()),
                            candidates.complete());
            case ParsedLine.Unreadable(String reason) -> new LineMeaning.Unreadable(reason);
        };
    }

    private LineMeaning attributed(Explanations explained, boolean complete) {
        List<Explanation> agreeing = explained.agreeing();
        if (agreeing.isEmpty()) {
            AccessLogEntry entry = explained.all().getFirst().entry();
            return meaningOf(entry, confirmed(entry));
        }
        Explanation first = agreeing.getFirst();
        boolean certain = agreeing.size() == 1 && (complete || first.namesItsStage());
        return meaningOf(
                first.entry(), certain ? Optional.of(first.candidate().stage()) : Optional.empty());
    }

    /**
     * Whether a line may be anything but unremarkable, as those are that may show a symptom, and
     * those that no configured format looks like. A cheap test: most lines do not deserve more.
     */
    public boolean deservesReading(ReusedText line) {
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
                named.map(
                                candidate ->
                                        new StageCandidates(
                                                List.of(candidate), true, false, List.of()))
                        .orElseGet(this::indexed);
        problems.addAll(found.problems());
        return found;
    }

    private boolean isIndexed(StageCandidates candidates) {
        return !candidates.candidates().isEmpty() && indexed.filter(candidates::equals).isPresent();
    }

    private StageCandidates indexed() {
        StageCandidates known = indexed.orElseGet(() -> directory.loggingTo(logGroup));
        indexed = Optional.of(known);
        return known;
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
