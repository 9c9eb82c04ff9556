package io.routemedic.intake.format;

import io.routemedic.intake.format.LeftmostReading.Spans;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the values of a format's variables in a line that the format was filled in to make.
 *
 * <p>Client text can contain the format's own literals, to pose as the fields around it. So a line
 * is read twice, with every value as short as possible from the left, and from the right. Any other
 * reading lies between these two: where they agree on a value, every reading does, and where they
 * do not, nobody can tell, and the value counts as not present.
 */
final class TemplateMatcher {

    private final TemplateSlot[] slots;
    private final LeftmostReading forwards;
    private final LeftmostReading backwards;

    TemplateMatcher(FormatTemplate template) {
        this.slots = template.slots().stream().map(TemplateSlot::new).toArray(TemplateSlot[]::new);
        List<ValueClass> classes = Arrays.stream(slots).map(TemplateSlot::values).toList();
        this.forwards = new LeftmostReading(template.literals(), classes);
        this.backwards =
                new LeftmostReading(
                        template.literals().reversed().stream()
                                .map(TemplateMatcher::reversed)
                                .toList(),
                        classes.reversed());
    }

    /**
     * Puts the values into the builder.
     *
     * @return false when the line does not have this format; the builder is then unchanged
     */
    boolean match(String line, AccessLogEntry.Builder into, Unescape unescape) {
        Optional<Spans> left = forwards.of(line);
        if (left.isEmpty()) {
            return false;
        }
        Optional<Spans> right = forwards.isOnly(left.get(), line) ? left : mirrored(line);
        if (right.isEmpty() || !hasAllowedValues(line, left.get(), right.get())) {
            return false;
        }
        put(line, left.get(), right.get(), into, unescape);
        return true;
    }

    private void put(
            String line, Spans left, Spans right, AccessLogEntry.Builder into, Unescape unescape) {
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot].isWanted() && agree(left, right, slot)) {
                String value = line.substring(left.start(slot), left.end(slot));
                slots[slot].put(value, into, unescape);
            }
        }
    }

    private static boolean agree(Spans left, Spans right, int slot) {
        return left == right
                || (left.start(slot) == right.start(slot) && left.end(slot) == right.end(slot));
    }

    private Optional<Spans> mirrored(String line) {
        int last = slots.length - 1;
        int length = line.length();
        return backwards
                .of(reversed(line))
                .map(
                        spans -> {
                            int[] starts = new int[slots.length];
                            int[] ends = new int[slots.length];
                            for (int slot = 0; slot <= last; slot++) {
                                starts[slot] = length - spans.end(last - slot);
                                ends[slot] = length - spans.start(last - slot);
                            }
                            return new Spans(starts, ends, spans.steps());
                        });
    }

    private boolean hasAllowedValues(String line, Spans left, Spans right) {
        for (int slot = 0; slot < slots.length; slot++) {
            if (forwards.isOpen(slot)
                    && agree(left, right, slot)
                    && !slots[slot].values().allowsAll(line, left.start(slot), left.end(slot))) {
                return false;
            }
        }
        return true;
    }

    private static String reversed(String text) {
        // Not StringBuilder.reverse: it keeps surrogate pairs in order, which shifts positions.
        char[] mirrored = new char[text.length()];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[mirrored.length - 1 - i] = text.charAt(i);
        }
        return new String(mirrored);
    }
}
