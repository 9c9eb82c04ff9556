package io.routemedic.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Filter patterns that address keys: {@code { ($.status = 403) || ($.status = "403") }}. */
final class JsonPattern {

    /** What a selector can address; a step that is a number may be an array's. */
    private static final Pattern ADDRESSABLE = Pattern.compile("(/[A-Za-z_][A-Za-z0-9_-]*)+");

    /** Variables that have a value in the lines in question, so can stand without quotes. */
    private static final Set<String> NEVER_ABSENT =
            Set.of("status", "responseLength", "requestTimeEpoch", "error.messageString");

    private JsonPattern() {}

    /** Empty when the keys cannot be addressed, or the lines in question may be invalid JSON. */
    static Optional<String> of(String format, FormatTemplate template) {
        Optional<JsonKeys> keys = JsonKeys.of(format);
        boolean valid = JsonKeys.bareVariables(format).stream().allMatch(NEVER_ABSENT::contains);
        if (keys.isEmpty() || !valid || holdsClientText(template) || quotesMessageString(format)) {
            return Optional.empty();
        }
        var byPath = new TreeMap<>(keys.get().byPath());
        return FilterPattern.namesTheError(template.variables())
                ? byError(byPath)
                : byStatusAndLength(byPath);
    }

    private static Optional<String> byError(Map<String, FormatTemplate> byPath) {
        var conditions = new ArrayList<String>();
        for (Map.Entry<String, FormatTemplate> entry : byPath.entrySet()) {
            List<String> texts = textsIn(entry.getValue().variables());
            if (!texts.isEmpty() && !ADDRESSABLE.matcher(entry.getKey()).matches()) {
                return Optional.empty();
            }
            boolean alone = isAlone(entry.getValue());
            for (String text : texts) {
                conditions.add(is(entry.getKey(), "\"" + (alone ? text : "*" + text + "*") + "\""));
            }
        }
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of("{ " + String.join(" || ", conditions) + " }");
    }

    private static List<String> textsIn(Set<LogVariable> variables) {
        var texts = new ArrayList<String>();
        if (variables.contains(LogVariable.ERROR_RESPONSE_TYPE)) {
            texts.add(SymptomFilter.RESPONSE_TYPE);
        }
        if (variables.contains(LogVariable.ERROR_MESSAGE)
                || variables.contains(LogVariable.ERROR_MESSAGE_STRING)) {
            texts.add(SymptomFilter.MESSAGE);
            texts.add("*in Authorization header*");
            texts.add("Authorization header requires*");
        }
        return texts;
    }

    /** Numbers and texts: whether a quoted number counts as one is not documented. */
    private static Optional<String> byStatusAndLength(Map<String, FormatTemplate> byPath) {
        Optional<String> status = pathOf(byPath, LogVariable.STATUS);
        Optional<String> length = pathOf(byPath, LogVariable.RESPONSE_LENGTH);
        return status.map(
                path ->
                        "{ "
                                + List.of(
                                                Optional.of(numberIs(path, SymptomFilter.STATUS)),
                                                length.map(p -> numberIs(p, SymptomFilter.LENGTH)))
                                        .stream()
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(" && "))
                                + " }");
    }

    private static Optional<String> pathOf(
            Map<String, FormatTemplate> byPath, LogVariable variable) {
        return byPath.entrySet().stream()
                .filter(entry -> isAlone(entry.getValue()))
                .filter(entry -> entry.getValue().variables().contains(variable))
                .map(Map.Entry::getKey)
                .filter(path -> ADDRESSABLE.matcher(path).matches())
                .findFirst();
    }

    private static boolean isAlone(FormatTemplate template) {
        return template.slots().size() == 1
                && template.slots().getFirst().size() == 1
                && template.literals().stream().allMatch(String::isEmpty);
    }

    private static String numberIs(String path, String number) {
        return "(" + is(path, number) + " || " + is(path, "\"" + number + "\"") + ")";
    }

    private static String is(String path, String value) {
        return "($" + path.replace('/', '.') + " = " + value + ")";
    }

    private static boolean holdsClientText(FormatTemplate template) {
        return template.slots().stream()
                .flatMap(List::stream)
                .filter(variable -> variable.values() == ValueClass.TEXT)
                .anyMatch(variable -> !variable.name().startsWith("error."));
    }

    /** API Gateway puts its own quotes around it, which makes the line invalid JSON. */
    private static boolean quotesMessageString(String format) {
        return format.contains("$context." + LogVariable.ERROR_MESSAGE_STRING.contextName())
                && !JsonKeys.bareVariables(format)
                        .contains(LogVariable.ERROR_MESSAGE_STRING.contextName());
    }
}
