package io.routemedic.intake.line;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.stage.StageCandidates;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import io.routemedic.intake.stage.StageClaim;
import io.routemedic.intake.stage.StageDirectory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for the stages of one log group that no configuration tells: the one that a line names, or
 * all whose access log goes there.
 *
 * <p>A client may have put words of its own into a line. So a line names a stage only if it is to
 * the letter what that stage's own format makes, in a field of that format.
 */
final class StageSearch {

    private final StageDirectory directory;
    private final String logGroup;
    private final Predicate<StageRef> mayBeHealed;
    private final Set<String> problems = new LinkedHashSet<>();
    private Optional<StageCandidates> indexed = Optional.empty();
    private boolean putOff;

    StageSearch(StageDirectory directory, String logGroup, Predicate<StageRef> mayBeHealed) {
        this.directory = directory;
        this.logGroup = logGroup;
        this.mayBeHealed = mayBeHealed;
    }

    /** A stage, and its line as its own format explains it. */
    record Named(StageRef stage, AccessLogEntry entry) {}

    /**
     * The stage that a line names, if its access log really goes here.
     *
     * @param read what any format makes of the line
     */
    Optional<Named> named(String line, AccessLogEntry read) {
        return StageClaim.of(read)
                .ref()
                .flatMap(this::confirmed)
                .flatMap(
                        candidate ->
                                candidate
                                        .format()
                                        .parseExactly(line)
                                        .map(entry -> new Named(candidate.stage(), entry)))
                .filter(
                        named ->
                                StageClaim.of(named.entry())
                                        .ref()
                                        .filter(named.stage()::equals)
                                        .isPresent());
    }

    private Optional<Candidate> confirmed(StageRef claimed) {
        StageCandidates confirmed = directory.confirmed(logGroup, claimed);
        putOff |= confirmed.putOff();
        return confirmed.candidates().stream().findFirst();
    }

    /**
     * Whether no other stage's access log goes here, so that it takes no word of a line. Looked up
     * only for a stage that may be healed, and taken to be untrue of others.
     */
    boolean isAlone(StageRef stage) {
        if (!mayBeHealed.test(stage)) {
            return false;
        }
        StageCandidates all = indexed();
        return all.complete()
                && all.candidates().stream().allMatch(one -> one.stage().equals(stage));
    }

    /** All stages whose access log goes here. */
    StageCandidates indexed() {
        return indexed.orElseGet(() -> known(directory.loggingTo(logGroup)));
    }

    /** Reads their formats anew: a line has none of those that were read before. */
    void afresh() {
        var _ = known(directory.loggingToAfresh(logGroup));
    }

    private StageCandidates known(StageCandidates known) {
        indexed = Optional.of(known);
        putOff |= known.putOff();
        problems.addAll(known.problems());
        return known;
    }

    /** Whether AWS was not asked about a stage, for want of time or budget. */
    boolean isPutOff() {
        return putOff;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
