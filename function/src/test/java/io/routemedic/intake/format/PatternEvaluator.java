package io.routemedic.intake.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudWatch Logs would let through, as its documentation describes the pattern syntax, as far
 * as generated patterns use it.
 */
final class PatternEvaluator {

    private static final Pattern TERM = Pattern.compile("(\\?)?\"([^\"]*)\"");
    private static final Pattern CONDITION =
            Pattern.compile("\\(\\$\\.([A-Za-z0-9_.-]+) = (\"([^\"]*)\"|[0-9]+)\\)");
    private static final Pattern FIELD = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|[^ ]+");

    private PatternEvaluator() {}

    static boolean letsThrough(String pattern, String line) {
        return switch (pattern.charAt(0)) {
            case '{' -> json(pattern.substring(1, pattern.length() - 1).strip(), line);
            case '[' -> fields(pattern.substring(1, pattern.length() - 1), line);
            default -> terms(pattern, line);
        };
    }

    private static boolean terms(String pattern, String line) {
        Matcher term = TERM.matcher(pattern);
        boolean all = true;
        boolean any = false;
        boolean optional = false;
        int end = 0;
        while (term.find()) {
            if (!pattern.substring(end, term.start()).isBlank()) {
                throw new IllegalArgumentException(pattern);
            }
            end = term.end();
            boolean found = line.contains(term.group(2));
            optional |= term.group(1) != null;
            any |= found;
            all &= found;
        }
        return optional ? any : all;
    }

    private static boolean fields(String pattern, String line) {
        List<String> values = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            values.add(field.group());
        }
        String[] names = pattern.split(", ", -1);
        if (names.length != values.size()) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            String[] condition = names[i].split(" = ", -1);
            if (condition.length > 1 && !condition[1].equals(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean json(String pattern, String line) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(line);
        } catch (JsonProcessingException _) {
            return false;
        }
        Matcher condition = CONDITION.matcher(pattern);
        String formula =
                condition.replaceAll(found -> holds(found, root) ? "1" : "0").replace(" ", "");
        return formula(formula);
    }

    /** Sums of products, with parentheses around sums. */
    private static boolean formula(String formula) {
        String reduced = formula;
        Matcher sum = Pattern.compile("\\(([01|]+)\\)").matcher(reduced);
        while (sum.find()) {
            String value = sum.group(1).contains("1") ? "1" : "0";
            reduced = reduced.substring(0, sum.start()) + value + reduced.substring(sum.end());
            sum = Pattern.compile("\\(([01|]+)\\)").matcher(reduced);
        }
        for (String product : reduced.split("\\|\\|", -1)) {
            if (!product.matches("[01](&&[01])*")) {
                throw new IllegalArgumentException(formula);
            }
            if (!product.contains("0")) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(java.util.regex.MatchResult condition, JsonNode root) {
        JsonNode value = root.at("/" + condition.group(1).replace('.', '/'));
        String text = condition.group(3);
        if (text == null) {
            return value.isNumber() && value.asText().equals(condition.group(2));
        }
        String regex = Pattern.quote(text).replace("*", "\\E.*\\Q");
        return value.isTextual() && value.asText().matches(regex);
    }
}
