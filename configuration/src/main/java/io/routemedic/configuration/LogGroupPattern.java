package io.routemedic.configuration;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Log groups by their name, in which a {@code *} stands for any text.
 *
 * @param text such as {@code /apigw/*}
 */
public record LogGroupPattern(String text) {

    public boolean fits(String logGroup) {
        String expression =
                Arrays.stream(text.split("\\*+", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return logGroup.matches(expression);
    }

    @Override
    public String toString() {
        return text;
    }
}
