package io.routemedic.intake.line;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.format.ParsedLine;
import io.routemedic.intake.line.Explanations.Explanation;
import io.routemedic.intake.payload.ReusedText;
import io.routemedic.intake.stage.StageCandidates;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import io.routemedic.intake.stage.StageDirectory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells for each line of one log group whether it is a failure of ours, and at which stage: one
 * that the configuration names for the log group, else the one that the line names if its access
 * log goes here, else the only one whose access log does. Where the line alone tells its stage from
 * others, that is said of the failure.
 */
public final class LineInterpreter {

    private static final LineMeaning UNREMARKABLE = new LineMeaning.Unremarkable();
    private static final LineMeaning NOT_READABLE_YET =
            new LineMeaning.Unreadable(
                    "The format of the stage that wrote it was not read yet, for want of time or"
                            + " of RouteMedic's share of API Gateway's quota.");

    private final StageDirectory directory;
    private final SymptomRecogniser recogniser;
    private final String logGroup;
    private final StageSearch search;
    private StageCandidates configured;
    private boolean afresh;
    private final Set<String> problems;
    private final AccessLogFormat unknown = AccessLogFormat.unknown();

    /**
     * @param mayBeHealed of which stages it is worth a look that no other writes to the log group,
     *     where only the line names them
     */
    public LineInterpreter(
            StageDirectory directory,
            SymptomRecogniser recogniser,
            String logGroup,
            Predicate<StageRef> mayBeHealed) {
        this.directory = directory;
        this.recogniser = recogniser;
        this.logGroup = logGroup;
        this.search = new StageSearch(directory, logGroup, mayBeHealed);
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
        Set<String> all = new LinkedHashSet<>(problems);
        all.addAll(search.problems());
        return List.copyOf(all);
    }

    /** Whether a stage or its format is not known that may be known later. */
    public boolean isPutOff() {
        return configured.putOff() || search.isPutOff();
    }

    /** Never throws, whatever the line. */
    public LineMeaning meaningOf(String line) {
        return deservesReading(ReusedText.of(line)) ? read(line) : UNREMARKABLE;
    }

    /** What {@link #meaningOf} says of a line that {@link #deservesReading}. */
    public LineMeaning read(String line) {
        LineMeaning meaning = interpreted(line);
        return meaning instanceof LineMeaning.Unremarkable && isPutOff() && !namesTheError(line)
                ? NOT_READABLE_YET
                : meaning;
    }

    /** Whether it says why the request failed, whatever the format. */
    private boolean namesTheError(String line) {
        return unknown.parse(line) instanceof AccessLogEntry entry
                && LogVariable.nameTheError(entry.logged());
    }

    private LineMeaning interpreted(String line) {
        if (configured.candidates().isEmpty()) {
            return unconfigured(line);
        }
        Explanations explained = Explanations.of(line, configured.candidates());
        if (!explained.exact() && !afresh) {
            // A stage's format may have changed since it was read.
            afresh = true;
            configured = directory.configuredAfresh(logGroup);
            return deservesReading(ReusedText.of(line)) ? interpreted(line) : UNREMARKABLE;
        }
        return meaningOf(line, explained, configured);
    }

    private LineMeaning unconfigured(String line) {
        Optional<StageSearch.Named> named =
                unknown.parse(line) instanceof AccessLogEntry entry
                        ? search.named(line, entry)
                        : Optional.empty();
        if (named.isPresent()) {
            return meaningOf(named.get());
        }
        StageCandidates indexed = search.indexed();
        Explanations explained = Explanations.of(line, indexed.candidates());
        if (!explained.exact() && !indexed.candidates().isEmpty() && !afresh) {
            afresh = true;
            search.afresh();
            return unconfigured(line);
        }
        return meaningOf(line, explained, indexed);
    }

    private LineMeaning meaningOf(String line, Explanations explained, StageCandidates candidates) {
        if (!explained.all().isEmpty()) {
            return attributed(line, explained, candidates);
        }
        return switch (unknown.parse(line)) {
            case AccessLogEntry entry when candidates.candidates().isEmpty() ->
                    entry.isOfApiGateway()
                            ? meaningOf(entry, Optional.empty(), false)
                            : ofSomethingElse(candidates.complete());
            // Written before the stage's format changed, or its format could not be read.
            case AccessLogEntry entry ->
                    attributed(
                            line, Explanations.assumed(entry, candidates.candidates()), candidates);
            case ParsedLine.Unreadable(String reason) -> new LineMeaning.Unreadable(reason);
        };
    }

    /** Applications log JSON too, and their words may be the same by chance. */
    private static LineMeaning ofSomethingElse(boolean complete) {
        return complete
                ? UNREMARKABLE
                : new LineMeaning.Unreadable(
                        "Whether a stage writes to this log group could not be found out, and the"
                                + " line has too few of an access log's usual keys to be one.");
    }

    private LineMeaning attributed(
            String line, Explanations explained, StageCandidates candidates) {
        List<Explanation> agreeing = explained.agreeing();
        if (agreeing.isEmpty()) {
            AccessLogEntry entry = explained.all().getFirst().entry();
            return search.named(line, entry)
                    .map(this::meaningOf)
                    .orElseGet(() -> meaningOf(entry, Optional.empty(), false));
        }
        Explanation first = agreeing.getFirst();
        Optional<StageRef> stage = Optional.of(first.candidate().stage());
        if (candidates.candidates().size() == 1 && candidates.complete()) {
            return meaningOf(first.entry(), stage, false);
        }
        boolean certain =
                agreeing.size() == 1
                        && explained.exact()
                        && (candidates.complete() || first.namesItsStage());
        return meaningOf(first.entry(), certain ? stage : Optional.empty(), certain);
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

    private LineMeaning meaningOf(StageSearch.Named named) {
        return recogniser
                .symptomOf(named.entry())
                .<LineMeaning>map(
                        symptom ->
                                new LineMeaning.Failure(
                                        named.entry(),
                                        symptom,
                                        Optional.of(named.stage()),
                                        !search.isAlone(named.stage())))
                .orElse(UNREMARKABLE);
    }

    private LineMeaning meaningOf(
            AccessLogEntry entry, Optional<StageRef> stage, boolean saidByLine) {
        return recogniser
                .symptomOf(entry)
                .<LineMeaning>map(
                        symptom -> new LineMeaning.Failure(entry, symptom, stage, saidByLine))
                .orElse(UNREMARKABLE);
    }
}
