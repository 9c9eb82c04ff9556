package io.routemedic.diagnosis;

import io.routemedic.intake.format.LogVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Builds access log formats that show what a diagnosis needs. A format is one line, holds only
 * variables and literal text, and needs no deployment to be changed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Set
 *     up CloudWatch logging for REST APIs</a>
 */
public final class LogFormats {
    /** What every diagnosis can use, in the order in which it is added. */
    private static final List<LogVariable> WANTED =
            List.of(
                    LogVariable.EXTENDED_REQUEST_ID,
                    LogVariable.API_ID,
                    LogVariable.STAGE,
                    LogVariable.DOMAIN_NAME,
                    LogVariable.BASE_PATH_MATCHED,
                    LogVariable.HTTP_METHOD,
                    LogVariable.PATH,
                    LogVariable.RESOURCE_PATH,
                    LogVariable.STATUS,
                    LogVariable.RESPONSE_LENGTH,
                    LogVariable.ERROR_RESPONSE_TYPE,
                    LogVariable.ERROR_MESSAGE,
                    LogVariable.INTEGRATION_STATUS,
                    LogVariable.IS_CANARY_REQUEST,
                    LogVariable.SOURCE_IP,
                    LogVariable.USER_AGENT);

    private LogFormats() {}

    /** The variables that a format should have and does not. */
    public static List<LogVariable> missing(Set<LogVariable> logged) {
        return WANTED.stream().filter(variable -> !has(logged, variable)).toList();
    }

    private static boolean has(Set<LogVariable> logged, LogVariable variable) {
        return logged.contains(variable)
                || (variable == LogVariable.ERROR_MESSAGE
                        && logged.contains(LogVariable.ERROR_MESSAGE_STRING))
                || (variable == LogVariable.INTEGRATION_STATUS
                        && logged.contains(LogVariable.INTEGRATION_STATUS_V2));
    }

    /** A JSON format with everything that a diagnosis can use. */
    public static String recommended() {
        return json("{ \"requestId\":\"$context.requestId\" }", WANTED);
    }

    /**
     * The user's own format with variables added at its end, in its own manner: JSON fields, XML
     * elements, further comma-separated values, else further words. Whatever was there stays where
     * it was, so that filters by position keep working.
     */
    public static String extend(String format, List<LogVariable> variables) {
        String line = format.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        if (line.startsWith("{") && line.endsWith("}")) {
            return json(line, variables);
        }
        if (line.startsWith("<") && line.lastIndexOf("</") > 0) {
            return xml(line, variables);
        }
        return line + words(variables, isCommaSeparated(line) ? "," : " ");
    }

    private static String json(String line, List<LogVariable> variables) {
        String body = line.substring(0, line.length() - 1).stripTrailing();
        StringBuilder extended = new StringBuilder(body);
        boolean first = body.equals("{");
        for (LogVariable variable : variables) {
            extended.append(first ? "" : ",")
                    .append(" \"")
                    .append(freeName(line, variable))
                    .append("\":\"$context.")
                    .append(variable.contextName())
                    .append('"');
            first = false;
        }
        return extended.append(" }").toString();
    }

    private static String xml(String line, List<LogVariable> variables) {
        int close = line.lastIndexOf("</");
        StringBuilder elements = new StringBuilder();
        for (LogVariable variable : variables) {
            String name = name(variable);
            elements.append('<')
                    .append(name)
                    .append(">$context.")
                    .append(variable.contextName())
                    .append("</")
                    .append(name)
                    .append("> ");
        }
        return line.substring(0, close) + elements + line.substring(close);
    }

    private static String words(List<LogVariable> variables, String separator) {
        StringBuilder words = new StringBuilder();
        for (LogVariable variable : variables) {
            boolean quote = separator.equals(" ") && mayHoldSpaces(variable);
            words.append(separator)
                    .append(quote ? "\"" : "")
                    .append("$context.")
                    .append(variable.contextName())
                    .append(quote ? "\"" : "");
        }
        return words.toString();
    }

    private static boolean mayHoldSpaces(LogVariable variable) {
        return variable == LogVariable.ERROR_MESSAGE || variable == LogVariable.USER_AGENT;
    }

    /** CSV has its commas right behind its variables, and more of them than spaces. */
    private static boolean isCommaSeparated(String line) {
        long commas = line.chars().filter(c -> c == ',').count();
        return commas > line.chars().filter(c -> c == ' ').count();
    }

    /**
     * A key that the user's format does not have yet; it may use the plain one for something else.
     */
    private static String freeName(String line, LogVariable variable) {
        List<String> names = new ArrayList<>(List.of(name(variable), "context_" + name(variable)));
        return names.stream()
                .filter(name -> !line.contains("\"" + name + "\""))
                .findFirst()
                .orElseGet(() -> "routemedic_" + name(variable));
    }

    /**
     * {@code error.responseType} as {@code errorResponseType}: filter patterns need plain names.
     */
    private static String name(LogVariable variable) {
        StringBuilder name = new StringBuilder();
        for (String part : List.of(variable.contextName().split("\\."))) {
            boolean inner = !name.isEmpty();
            name.append(inner ? Character.toUpperCase(part.charAt(0)) : part.charAt(0))
                    .append(part, 1, part.length());
        }
        return name.toString();
    }
}
