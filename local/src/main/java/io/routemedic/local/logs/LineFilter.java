package io.routemedic.local.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CloudWatch Logs' filter patterns of terms: {@code "a" "b"} for lines that have all of them,
 * {@code ?"a" ?"b"} for lines that have any, nothing for all lines.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Filter
 *     pattern syntax</a>
 */
public final class LineFilter {

    private static final Pattern TERM = Pattern.compile("(\\??)\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");

    private LineFilter() {}

    /**
     * Which lines a pattern lets through.
     *
     * @throws IllegalArgumentException for a pattern of another kind
     */
    public static Predicate<String> of(String pattern) {
        List<String> all = new ArrayList<>();
        List<String> any = new ArrayList<>();
        Matcher term = TERM.matcher(pattern.strip());
        int end = 0;
        while (end < pattern.strip().length()) {
            if (!term.find(end) || term.start() != end) {
                throw new IllegalArgumentException("The stand-in cannot filter by: " + pattern);
            }
            (String.valueOf(term.group(1)).isEmpty() ? all : any)
                    .add(String.valueOf(term.group(2)).replaceAll("\\\\(.)", "$1"));
            end = term.end();
        }
        return line ->
                all.stream().allMatch(line::contains)
                        && (any.isEmpty() || any.stream().anyMatch(line::contains));
    }
}
