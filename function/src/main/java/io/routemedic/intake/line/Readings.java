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
 * @param exact whether the readings are to the letter
 */
record Readings(List<Reading> all, boolean exact) {

    /** A stage whose format explains the line. */
    record Reading(Candidate candidate, AccessLogEntry entry) {

        boolean agrees() {
            return StageClaim.of(entry).agreesWith(candidate.stage());
        }

        boolean namesItsStage() {
            return StageClaim.of(entry).ref().isPresent();
        }
    }

    static Readings of(String line, List<Candidate> candidates) {
        var exact = new ArrayList<Reading>();
        for (Candidate candidate : candidates) {
            candidate
                    .format()
                    .parseExactly(line)
                    .ifPresent(entry -> exact.add(new Reading(candidate, entry)));
        }
        if (!exact.isEmpty()) {
            return new Readings(exact, true);
        }
        var tolerant = new ArrayList<Reading>();
        for (Candidate candidate : candidates) {
            if (candidate.format().parse(line) instanceof AccessLogEntry entry) {
                tolerant.add(new Reading(candidate, entry));
            }
        }
        return new Readings(tolerant, false);
    }

    /** The same entry for each stage: for a line that none of their formats explains. */
    static Readings unexplained(AccessLogEntry entry, List<Candidate> candidates) {
        return new Readings(
                candidates.stream().map(candidate -> new Reading(candidate, entry)).toList(),
                false);
    }

    /** The readings that do not say that the line is from another stage than theirs. */
    List<Reading> agreeing() {
        var agreeing = new ArrayList<Reading>();
        for (Reading reading : all) {
            if (reading.agrees()) {
                agreeing.add(reading);
            }
        }
        return agreeing;
    }
}
