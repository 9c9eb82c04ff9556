package io.routemedic.intake.format;

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
        if (variables.size() == 1) {
            put(variables.getFirst(), value, into, unescape);
        } else if (endsWithPath()) {
            putBeforePath(value, into, unescape);
        }
    }

    /**
     * A path begins with a slash, which nothing before it can hold: that alone is a sure end, of
     * the one variable before it. Of other values nobody can tell where one ends.
     */
    private void putBeforePath(String value, AccessLogEntry.Builder into, Unescape unescape) {
        int slash = value.indexOf('/');
        FormatVariable first = variables.getFirst();
        if (slash < 0 || (variables.size() == 2 && !first.values().allowsAll(value, 0, slash))) {
            return;
        }
        put(variables.getLast(), value.substring(slash), into, unescape);
        if (variables.size() == 2) {
            put(first, value.substring(0, slash), into, unescape);
        }
    }

    private boolean endsWithPath() {
        return variables.getLast().known().equals(Optional.of(LogVariable.PATH))
                && variables.subList(0, variables.size() - 1).stream()
                        .noneMatch(variable -> variable.values().allows('/'));
    }

    private static void put(
            FormatVariable variable, String value, AccessLogEntry.Builder into, Unescape unescape) {
        variable.known().ifPresent(known -> into.put(known, unescape.apply(value)));
    }

    private static ValueClass wider(ValueClass a, ValueClass b) {
        boolean spaces = a.allows(' ') || b.allows(' ');
        return spaces ? ValueClass.TEXT : ValueClass.NO_SPACE;
    }
}
