package io.routemedic.local.dataplane;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with {@code $context} variables, as access log formats and gateway responses have it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">Variables</a>
 */
record ContextTemplate(String text) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$context\\.([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*)");

    /** Fills in the variables; one without a value becomes {@code -}. */
    String render(Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        variables.getOrDefault(match.group(1), "-")));
    }
}
