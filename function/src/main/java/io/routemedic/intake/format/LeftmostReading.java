package io.routemedic.intake.format;

import java.util.List;
import java.util.Optional;

/**
 * Matches a line against literals and slots so that every slot ends as early as it can. A slot
 * whose characters exclude what follows it has only one possible end. For the others it is enough
 * to move the latest one on when the rest does not fit, as with {@code *} in file name patterns: an
 * earlier end of an earlier slot never makes the rest harder to fit.
 *
 * <p>The work is bounded by {@link #STEPS_PER_CHARACTER} times the length of the line, whatever the
 * line: one that needs more is given up.
 */
final class LeftmostReading {

    static final int STEPS_PER_CHARACTER = 64;

    private static final int FREE_STEPS = 4096;

    private final String[] literals;
    private final ValueClass[] classes;
    private final boolean[] open;

    /**
     * @param literals one more than classes; all but the first and the last are not empty
     */
    LeftmostReading(List<String> literals, List<ValueClass> classes) {
        this.literals = literals.toArray(String[]::new);
        this.classes = classes.toArray(ValueClass[]::new);
        this.open = new boolean[classes.size()];
        for (int slot = 0; slot < open.length; slot++) {
            String follows = literals.get(slot + 1);
            open[slot] = !follows.isEmpty() && classes.get(slot).allows(follows.charAt(0));
        }
    }

    /** True when a slot's characters do not tell where it ends, and were not looked at. */
    boolean isOpen(int slot) {
        return open[slot];
    }

    /**
     * True when the line has no other reading than this leftmost one: in another, some open slot
     * would end later, where the text that follows it stands again.
     */
    boolean isOnly(Spans spans, String line) {
        for (int slot = 0; slot < open.length; slot++) {
            if (open[slot] && line.indexOf(literals[slot + 1], spans.end(slot) + 1) >= 0) {
                return false;
            }
        }
        return true;
    }

    Optional<Spans> of(String line) {
        if (!line.startsWith(literals[0])) {
            return Optional.empty();
        }
        return new Attempt(line).run();
    }

    /** Where each slot's value starts and ends, and what it cost to find out. */
    static final class Spans {
        private final int[] starts;
        private final int[] ends;
        private final long steps;

        Spans(int[] starts, int[] ends, long steps) {
            this.starts = starts;
            this.ends = ends;
            this.steps = steps;
        }

        int start(int slot) {
            return starts[slot];
        }

        int end(int slot) {
            return ends[slot];
        }

        long steps() {
            return steps;
        }
    }

    private final class Attempt {
        private final String line;
        private final int[] starts = new int[open.length];
        private final int[] ends = new int[open.length];
        private int position;
        private int slot;
        private int openSlot = -1;
        private long steps;

        Attempt(String line) {
            this.line = line;
            position = literals[0].length();
        }

        Optional<Spans> run() {
            long allowed = (long) STEPS_PER_CHARACTER * line.length() + FREE_STEPS;
            while (slot < open.length || position < line.length()) {
                boolean fits = slot < open.length && takeSlot();
                if (steps > allowed || (!fits && !moveOpenSlotOn())) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Spans(starts, ends, steps));
        }

        private boolean takeSlot() {
            starts[slot] = position;
            if (open[slot]) {
                openSlot = slot;
                return endOpenSlot(position);
            }
            int end = classes[slot].runEnd(line, position);
            steps += end - position + 1L;
            return endSlot(end);
        }

        private boolean moveOpenSlotOn() {
            if (openSlot < 0) {
                return false;
            }
            slot = openSlot;
            return endOpenSlot(ends[openSlot] + 1);
        }

        private boolean endOpenSlot(int from) {
            String follows = literals[slot + 1];
            int end = line.indexOf(follows, from);
            steps += (end < 0 ? line.length() : end) - from + 1L;
            if (end < 0) {
                openSlot = -1;
                return false;
            }
            return endSlot(end);
        }

        private boolean endSlot(int end) {
            String follows = literals[slot + 1];
            if (!line.startsWith(follows, end)) {
                return false;
            }
            ends[slot] = end;
            position = end + follows.length();
            slot++;
            return true;
        }
    }
}
