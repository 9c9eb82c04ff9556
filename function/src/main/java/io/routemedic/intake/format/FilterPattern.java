package io.routemedic.intake.format;

import io.routemedic.intake.line.Symptom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CloudWatch Logs filter pattern that delivers the lines of a format which may show a {@link
 * Symptom}, and as few others as the pattern syntax can tell apart, because every delivered line is
 * paid for.
 *
 * <p>Where the format names the error, the pattern goes by the error, never by the status, which
 * teams customise. Patterns that address JSON keys or fields miss a line that client text has made
 * invalid JSON, or has given other fields; so where the format logs client text, the pattern goes
 * by the error's own words wherever they stand.
 *
 * @param text at most {@link #LONGEST} characters
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter
 *     pattern syntax</a>
 */
public record FilterPattern(String text) {

    /** What {@code PutSubscriptionFilter} takes. */
    public static final int LONGEST = 1024;

    private static final List<String> ERRORS =
            List.of(
                    SymptomFilter.RESPONSE_TYPE,
                    SymptomFilter.MESSAGE,
                    "in Authorization header",
                    "Authorization header requires");

    /** For log groups whose format is not known: the error's words, or the status. */
    public static FilterPattern forUnknownFormat() {
        return new FilterPattern(anyOf(ERRORS) + " ?\"" + SymptomFilter.STATUS + "\"");
    }

    /** For all log groups of an account, most of which hold no access logs: the error's words. */
    public static FilterPattern forAnyLogGroup() {
        return new FilterPattern(anyOf(ERRORS));
    }

    /**
     * For a stage's log group.
     *
     * @param format the value of {@code accessLogSettings.format}
     */
    public static FilterPattern forFormat(String format) {
        String trimmed = format.strip();
        var template = FormatTemplate.of(trimmed);
        Set<LogVariable> logged = template.variables();
        Optional<String> structured =
                trimmed.startsWith("{")
                        ? JsonPattern.of(trimmed, template)
                        : SpaceDelimitedPattern.of(trimmed, template);
        return structured
                .filter(text -> text.length() <= LONGEST)
                .map(FilterPattern::new)
                .orElseGet(() -> new FilterPattern(byWords(template, logged)));
    }

    static boolean namesTheError(Set<LogVariable> logged) {
        return logged.contains(LogVariable.ERROR_RESPONSE_TYPE)
                || logged.contains(LogVariable.ERROR_MESSAGE)
                || logged.contains(LogVariable.ERROR_MESSAGE_STRING);
    }

    private static String byWords(FormatTemplate template, Set<LogVariable> logged) {
        if (namesTheError(logged)) {
            return anyOf(ERRORS);
        }
        Optional<String> status = phrase(template, LogVariable.STATUS, SymptomFilter.STATUS);
        Optional<String> length =
                phrase(template, LogVariable.RESPONSE_LENGTH, SymptomFilter.LENGTH);
        if (status.isEmpty()) {
            return anyOf(ERRORS);
        }
        return "\"" + status.get() + "\"" + length.map(text -> " \"" + text + "\"").orElse("");
    }

    /** A value with as much of the literal text around it as can stand in a quoted term. */
    private static Optional<String> phrase(
            FormatTemplate template, LogVariable variable, String value) {
        for (int slot = 0; slot < template.slots().size(); slot++) {
            List<FormatVariable> variables = template.slots().get(slot);
            if (variables.size() == 1
                    && variables.getFirst().known().equals(Optional.of(variable))) {
                String before = template.literals().get(slot);
                String after = template.literals().get(slot + 1);
                return Optional.of(plainEnd(before) + value + plainStart(after));
            }
        }
        return template.variables().contains(variable) ? Optional.of(value) : Optional.empty();
    }

    private static String plainEnd(String literal) {
        int from = literal.length();
        while (from > 0 && isPlain(literal.charAt(from - 1))) {
            from--;
        }
        return literal.substring(from);
    }

    private static String plainStart(String literal) {
        int to = 0;
        while (to < literal.length() && isPlain(literal.charAt(to))) {
            to++;
        }
        return literal.substring(0, to);
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || "<>/=,;:_|-".indexOf(c) >= 0;
    }

    private static String anyOf(List<String> words) {
        var pattern = new StringBuilder();
        for (String text : words) {
            pattern.append(pattern.isEmpty() ? "" : " ").append("?\"").append(text).append('"');
        }
        return pattern.toString();
    }
}
