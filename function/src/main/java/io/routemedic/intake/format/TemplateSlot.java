package io.routemedic.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a format that one variable fills, or several without text between them. */
final class TemplateSlot {

    private final List<FormatVariable> variables;
    private final ValueClass values;
    private final boolean wanted;

    TemplateSlot(List<FormatVariable> variables) {
        this.variables = variables;
        this.values =
                variables.stream()
                        .map(FormatVariable::values)
                        .reduce((a, b) -> a == b ? a : wider(a, b))
                        .orElse(ValueClass.TEXT);
        this.wanted = variables.size() > 1 || variables.getFirst().known().isPresent();
    }

    /** Which characters can stand here: the widest class of the variables. */
    ValueClass values() {
        return values;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Puts the variables' values into the builder, as far as it is sure which is which. */
    void put(String value, AccessLogEntry.Builder into, Unescape unescape) {
        List<String> parts = variables.size() == 1 ? List.of(value) : split(value);
        for (int i = 0; i < parts.size(); i++) {
            Optional<LogVariable> known = variables.get(i).known();
            if (known.isPresent()) {
                into.put(known.get(), unescape.apply(parts.get(i)));
            }
        }
    }

    /**
     * Each variable but the last takes all it can hold. That is only sure if it cannot hold all,
     * and if a path after it starts as paths do.
     */
    private List<String> split(String value) {
        var parts = new ArrayList<String>();
        int at = 0;
        for (FormatVariable variable : variables.subList(0, variables.size() - 1)) {
            if (variable.values().allows('/')) {
                return List.of();
            }
            int end = variable.values().runEnd(value, at);
            parts.add(value.substring(at, end));
            at = end;
        }
        parts.add(value.substring(at));
        boolean path = variables.getLast().known().equals(Optional.of(LogVariable.PATH));
        return path && !parts.getLast().startsWith("/") ? List.of() : List.copyOf(parts);
    }

    private static ValueClass wider(ValueClass a, ValueClass b) {
        boolean spaces = a.allows(' ') || b.allows(' ');
        return spaces ? ValueClass.TEXT : ValueClass.NO_SPACE;
    }
}
