package io.routemedic.intake.line;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import io.routemedic.intake.stage.StageClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the formats of a log group's stages make of one line. Where some formats fit to the letter,
 * these count alone: a tolerant reading of another stage's line is worth nothing.
 *
 * @param exact whether they are to the letter
 */
record Explanations(List<Explanation> all, boolean exact) {

    /** A stage whose format explains the line. */
    record Explanation(Candidate candidate, AccessLogEntry entry) {

        boolean agrees() {
            return StageClaim.of(entry).agreesWith(candidate.stage());
        }

        boolean namesItsStage() {
            return StageClaim.of(entry).ref().isPresent();
        }
    }

    static Explanations of(String line, List<Candidate> candidates) {
        List<Explanation> exact = read(candidates, format -> format.parseExactly(line));
        return exact.isEmpty()
                ? new Explanations(read(candidates, format -> tolerantly(format, line)), false)
                : new Explanations(exact, true);
    }

    private static Optional<AccessLogEntry> tolerantly(AccessLogFormat format, String line) {
        return format.parse(line) instanceof AccessLogEntry entry
                ? Optional.of(entry)
                : Optional.empty();
    }

    /** Each format reads the line once, however many stages have it. */
    private static List<Explanation> read(
            List<Candidate> candidates,
            Function<AccessLogFormat, Optional<AccessLogEntry>> reading) {
        var readings = new HashMap<AccessLogFormat, Optional<AccessLogEntry>>();
        var explanations = new ArrayList<Explanation>();
        for (Candidate candidate : candidates) {
            readings.computeIfAbsent(candidate.format(), reading)
                    .ifPresent(entry -> explanations.add(new Explanation(candidate, entry)));
        }
        return explanations;
    }

    /** The same entry for each stage: for a line that none of their formats explains. */
    static Explanations assumed(AccessLogEntry entry, List<Candidate> candidates) {
        return new Explanations(
                candidates.stream().map(candidate -> new Explanation(candidate, entry)).toList(),
                false);
    }

    /** Those that do not say that the line is from another stage than theirs. */
    List<Explanation> agreeing() {
        return all.stream().filter(Explanation::agrees).toList();
    }
}
