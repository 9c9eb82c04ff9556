package io.routemedic.intake.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Filter patterns that address fields: {@code [ip, caller, user, time, request, status = 403, …]}.
 * CloudWatch Logs takes what stands in quotes or square brackets for one field.
 */
final class SpaceDelimitedPattern {

    private SpaceDelimitedPattern() {}

    /**
     * Empty when the pattern has to tell errors, for which conditions on several fields could not
     * be alternatives, or when client text could shift the fields.
     */
    static Optional<String> of(String format, FormatTemplate template) {
        Set<LogVariable> logged = template.variables();
        if (FilterPattern.namesTheError(logged) || !logged.contains(LogVariable.STATUS)) {
            return Optional.empty();
        }
        var conditions = new ArrayList<String>();
        var names = new HashSet<String>();
        for (String field : fields(format)) {
            Optional<String> condition = condition(field, names);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(condition.get());
        }
        boolean told = conditions.stream().anyMatch(field -> field.contains(" = "));
        return told && conditions.size() > 1
                ? Optional.of("[" + String.join(", ", conditions) + "]")
                : Optional.empty();
    }

    private static Optional<String> condition(String field, Set<String> names) {
        boolean enclosed = field.startsWith("\"") || field.startsWith("[");
        var template = FormatTemplate.of(field);
        List<FormatVariable> variables = template.slots().stream().flatMap(List::stream).toList();
        for (FormatVariable variable : variables) {
            if (!enclosed
                    && (variable.values().allows(' ') || variable.values().allows('"'))
                    && variable.values() != ValueClass.NO_SPACE) {
                return Optional.empty();
            }
        }
        String name = name(variables, names);
        boolean alone = variables.size() == 1 && field.startsWith("$");
        Optional<LogVariable> known = alone ? variables.getFirst().known() : Optional.empty();
        return Optional.of(
                switch (known.orElse(LogVariable.PROTOCOL)) {
                    case STATUS -> name + " = " + SymptomFilter.STATUS;
                    case RESPONSE_LENGTH -> name + " = " + SymptomFilter.LENGTH;
                    default -> name;
                });
    }

    /** A name of letters and digits that no other field has. */
    private static String name(List<FormatVariable> variables, Set<String> names) {
        String base =
                variables.isEmpty()
                        ? "text"
                        : variables.getFirst().name().replaceAll("[^A-Za-z0-9]", "");
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + i;
        }
        return name;
    }

    private static List<String> fields(String format) {
        var fields = new ArrayList<String>();
        int at = 0;
        while (at < format.length()) {
            char opening = format.charAt(at);
            int end =
                    switch (opening) {
                        case '"' -> format.indexOf('"', at + 1) + 1;
                        case '[' -> format.indexOf(']', at + 1) + 1;
                        default -> format.indexOf(' ', at);
                    };
            end = end <= 0 ? format.length() : end;
            if (end > at) {
                fields.add(format.substring(at, end));
            }
            at = Math.max(end, at + 1);
            while (at < format.length() && format.charAt(at) == ' ') {
                at++;
            }
        }
        return fields;
    }
}
