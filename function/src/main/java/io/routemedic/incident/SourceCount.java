package io.routemedic.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From how many different sources requests came, and what it takes to go on counting over batches
 * without knowing the sources: marks, each for one of {@value #PLACES} places that sources fall
 * into by chance. A mark tells of no address more than that it is one of millions.
 *
 * @param distinct estimated; 0 when source addresses are not logged
 * @param marks at most {@value #PLACES}; none when only the number is known
 */
public record SourceCount(int distinct, Set<String> marks) {

    static final int PLACES = 1024;

    public SourceCount {
        marks = Set.copyOf(marks);
    }

    /** How many there were in several incidents of one batch; at least as many as in each. */
    static SourceCount together(List<SourceCount> counts) {
        Set<String> marks = new HashSet<>();
        counts.forEach(count -> marks.addAll(count.marks));
        int most = counts.stream().mapToInt(SourceCount::distinct).max().orElse(0);
        return new SourceCount(over(most, marks.size()), marks);
    }

    /** A number without marks. */
    public static SourceCount of(int distinct) {
        return new SourceCount(distinct, Set.of());
    }

    /**
     * How many there were over several batches, at least as many as in the latest of them. Two
     * sources of one place count as one until chance is allowed for, so few are seldom too few and
     * never too many.
     *
     * @param marks how many different marks the batches had together
     */
    public static int over(int latest, int marks) {
        int known = Math.min(marks, PLACES - 1);
        int estimate = (int) Math.round(-PLACES * Math.log(1 - (double) known / PLACES));
        return Math.max(latest, estimate);
    }
}
