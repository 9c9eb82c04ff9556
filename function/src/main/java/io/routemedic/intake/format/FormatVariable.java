package io.routemedic.intake.format;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One {@code $context} variable of an access log format.
 *
 * @param known empty when no diagnosis uses this variable; it is still needed to find the others
 */
record FormatVariable(String name, Optional<LogVariable> known, ValueClass values) {

    private static final Map<String, LogVariable> BY_NAME =
            Arrays.stream(LogVariable.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    LogVariable::contextName, Function.identity()));

    /**
     * @param name what follows {@code $context.}
     */
    static FormatVariable named(String name) {
        return new FormatVariable(
                name, Optional.ofNullable(BY_NAME.get(name)), ValueClass.of(name));
    }

    /** Whether API Gateway documents a variable of this name. */
    static boolean isDocumented(String name) {
        return BY_NAME.containsKey(name) || ValueClass.isKnown(name);
    }

    /** The same variable; where its value comes from the client, it is taken to hold anything. */
    FormatVariable tolerant() {
        return values == ValueClass.NO_SPACE ? relaxed() : this;
    }

    /** The same variable, taken to hold anything. */
    FormatVariable relaxed() {
        return new FormatVariable(name, known, ValueClass.TEXT);
    }
}
