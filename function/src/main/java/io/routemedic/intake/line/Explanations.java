package io.routemedic.intake.line;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.stage.StageCandidates.Candidate;
import io.routemedic.intake.stage.StageClaim;
import java.util.ArrayList;
import java.util.List;

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
        var exact = new ArrayList<Explanation>();
        for (Candidate candidate : candidates) {
            candidate
                    .format()
                    .parseExactly(line)
                    .ifPresent(entry -> exact.add(new Explanation(candidate, entry)));
        }
        if (!exact.isEmpty()) {
            return new Explanations(exact, true);
        }
        var tolerant = new ArrayList<Explanation>();
        for (Candidate candidate : candidates) {
            if (candidate.format().parse(line) instanceof AccessLogEntry entry) {
                tolerant.add(new Explanation(candidate, entry));
            }
        }
        return new Explanations(tolerant, false);
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
