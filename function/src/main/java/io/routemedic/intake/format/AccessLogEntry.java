package io.routemedic.intake.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one access log line says. The values are hostile text, neither bounded nor redacted.
 *
 * @param values only what is present: API Gateway writes {@code -} for an absent value
 * @param logged the variables that the line's format has at all
 */
public record AccessLogEntry(Map<LogVariable, String> values, Set<LogVariable> logged)
        implements ParsedLine {

    private static final int ENOUGH = 4;
    private static final List<Set<LogVariable>> USUAL =
            List.of(
                    Set.of(LogVariable.REQUEST_ID, LogVariable.EXTENDED_REQUEST_ID),
                    Set.of(LogVariable.HTTP_METHOD),
                    Set.of(LogVariable.PATH, LogVariable.RESOURCE_PATH, LogVariable.ROUTE_KEY),
                    Set.of(LogVariable.STATUS),
                    Set.of(LogVariable.REQUEST_TIME, LogVariable.REQUEST_TIME_EPOCH),
                    Set.of(LogVariable.SOURCE_IP),
                    Set.of(LogVariable.API_ID, LogVariable.STAGE, LogVariable.DOMAIN_NAME),
                    Set.of(LogVariable.ERROR_RESPONSE_TYPE));

    /** The value of a variable; empty when it is not logged or was absent. */
    public Optional<String> value(LogVariable variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /** The first of several variables that has a value. */
    public Optional<String> firstOf(LogVariable... variables) {
        for (LogVariable variable : variables) {
            String value = values.get(variable);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the line has enough of what API Gateway's lines have, and other applications' only by
     * chance: of a request's id, method, path, status, time, source and API, and the type of
     * gateway response, at least four.
     */
    public boolean isOfApiGateway() {
        return USUAL.stream().filter(some -> some.stream().anyMatch(logged::contains)).count()
                >= ENOUGH;
    }

    public boolean logs(LogVariable variable) {
        return logged.contains(variable);
    }

    /** Collects values while a line is read. A variable that is logged twice must agree. */
    static final class Builder {
        private final Map<LogVariable, String> values = new EnumMap<>(LogVariable.class);
        private boolean contradictory;

        void put(LogVariable variable, String raw) {
            String value = unquoted(variable, raw);
            if (value.isBlank() || value.equals("-")) {
                return;
            }
            String before = values.putIfAbsent(variable, value);
            contradictory |= before != null && !before.equals(value);
        }

        /** True when one variable has two values, which API Gateway never writes. */
        boolean isContradictory() {
            return contradictory;
        }

        AccessLogEntry build(Set<LogVariable> logged) {
            return new AccessLogEntry(values, logged);
        }

        private static String unquoted(LogVariable variable, String value) {
            boolean quoted =
                    variable == LogVariable.ERROR_MESSAGE_STRING
                            && value.length() >= 2
                            && value.startsWith("\"")
                            && value.endsWith("\"");
            return quoted ? value.substring(1, value.length() - 1) : value;
        }
    }
}
