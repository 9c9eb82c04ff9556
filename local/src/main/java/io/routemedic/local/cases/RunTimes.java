package io.routemedic.local.cases;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the times of a run out of texts, so that two runs compare. */
record RunTimes(Instant from, Instant to) {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern WATCHED = Pattern.compile("\\b(in the|in any) \\d+ min\\b");
    private static final Duration ROUNDING = Duration.ofMinutes(1);

    /**
     * Times that lie in the run stand as {@code <time>} afterwards, and how many minutes its heals
     * were watched as {@code <n>}; times of the case stay.
     */
    String removedFrom(String text) {
        return TIME.matcher(WATCHED.matcher(text).replaceAll("$1 <n> min"))
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        isOfRun(match.group()) ? "<time>" : match.group()));
    }

    private boolean isOfRun(String text) {
        try {
            Instant time = Instant.parse(text.length() == 17 ? text.replace("Z", ":00Z") : text);
            return !time.isBefore(from.minus(ROUNDING)) && !time.isAfter(to.plus(ROUNDING));
        } catch (DateTimeException _) {
            return false;
        }
    }
}
