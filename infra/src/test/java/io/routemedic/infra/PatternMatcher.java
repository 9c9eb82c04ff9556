package io.routemedic.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What CloudWatch Logs does with a filter pattern, as far as ours go: terms, all of which a line
 * has to contain, or any where they have a question mark; and selectors of JSON fields. A line that
 * is no JSON matches no selector.
 */
final class PatternMatcher {
    private static final Pattern TERM = Pattern.compile("(\\??)\"([^\"]*)\"");
    private static final Pattern SELECTOR = Pattern.compile("\\$\\.([\\w-]+) = \"([^\"]*)\"");

    private PatternMatcher() {}

    static boolean letsThrough(String pattern, String line) {
        return pattern.startsWith("{")
                ? fieldsMatch(pattern, line)
                : termsMatch(TERM.matcher(pattern).results().toList(), line);
    }

    private static boolean termsMatch(List<MatchResult> terms, String line) {
        boolean any = terms.stream().anyMatch(term -> !term.group(1).isEmpty());
        return any
                ? terms.stream().anyMatch(term -> line.contains(term.group(2)))
                : terms.stream().allMatch(term -> line.contains(term.group(2)));
    }

    private static boolean fieldsMatch(String pattern, String line) {
        try {
            JsonNode fields = new JsonMapper().readTree(line);
            return SELECTOR.matcher(pattern)
                    .results()
                    .allMatch(
                            selector ->
                                    fields.path(selector.group(1))
                                            .asText()
                                            .equals(selector.group(2)));
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
