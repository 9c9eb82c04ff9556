package io.routemedic.intake;

import io.routemedic.intake.LeftmostReading.Spans;
import java.util.ArrayList;
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

    private final FormatTemplate template;
    private final List<ValueClass> classes;
    private final LeftmostReading forwards;
    private final LeftmostReading backwards;

    TemplateMatcher(FormatTemplate template) {
        this.template = template;
        this.classes = template.slots().stream().map(TemplateMatcher::classOf).toList();
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
        for (int slot = 0; slot < classes.size(); slot++) {
            List<FormatVariable> variables = template.slots().get(slot);
            boolean wanted = variables.size() > 1 || variables.getFirst().known().isPresent();
            if (wanted && agree(left.get(), right.get(), slot)) {
                put(
                        variables,
                        line.substring(left.get().start(slot), left.get().end(slot)),
                        into,
                        unescape);
            }
        }
        return true;
    }

    private static boolean agree(Spans left, Spans right, int slot) {
        return left == right
                || (left.start(slot) == right.start(slot) && left.end(slot) == right.end(slot));
    }

    private Optional<Spans> mirrored(String line) {
        int last = classes.size() - 1;
        int length = line.length();
        return backwards
                .of(reversed(line))
                .map(
                        spans -> {
                            int[] starts = new int[classes.size()];
                            int[] ends = new int[classes.size()];
                            for (int slot = 0; slot <= last; slot++) {
                                starts[slot] = length - spans.end(last - slot);
                                ends[slot] = length - spans.start(last - slot);
                            }
                            return new Spans(starts, ends, spans.steps());
                        });
    }

    private boolean hasAllowedValues(String line, Spans left, Spans right) {
        for (int slot = 0; slot < classes.size(); slot++) {
            if (forwards.isOpen(slot)
                    && agree(left, right, slot)
                    && !classes.get(slot).allowsAll(line, left.start(slot), left.end(slot))) {
                return false;
            }
        }
        return true;
    }

    /** Variables without text between them share a slot, whose class is the widest of theirs. */
    private static ValueClass classOf(List<FormatVariable> slot) {
        return slot.stream()
                .map(FormatVariable::values)
                .reduce((a, b) -> a == b ? a : wider(a, b))
                .orElse(ValueClass.TEXT);
    }

    private static ValueClass wider(ValueClass a, ValueClass b) {
        boolean spaces = a.allows(' ') || b.allows(' ');
        return spaces ? ValueClass.TEXT : ValueClass.NO_SPACE;
    }

    private static void put(
            List<FormatVariable> slot,
            String value,
            AccessLogEntry.Builder into,
            Unescape unescape) {
        if (slot.size() == 1) {
            slot.getFirst().known().ifPresent(known -> into.put(known, unescape.apply(value)));
            return;
        }
        List<String> parts = split(slot, value);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            slot.get(i).known().ifPresent(known -> into.put(known, unescape.apply(part)));
        }
    }

    /**
     * Each variable but the last takes all it can hold. That is only sure if it cannot hold all,
     * and if a path after it starts as paths do.
     */
    private static List<String> split(List<FormatVariable> slot, String value) {
        var parts = new ArrayList<String>();
        int at = 0;
        for (FormatVariable variable : slot.subList(0, slot.size() - 1)) {
            if (variable.values().allows('/')) {
                return List.of();
            }
            int end = variable.values().runEnd(value, at);
            parts.add(value.substring(at, end));
            at = end;
        }
        parts.add(value.substring(at));
        boolean path = slot.getLast().known().equals(Optional.of(LogVariable.PATH));
        return path && !parts.getLast().startsWith("/") ? List.of() : List.copyOf(parts);
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
