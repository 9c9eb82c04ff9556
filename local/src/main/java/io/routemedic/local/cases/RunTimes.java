package io.routemedic.local.cases;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the times and request ids of a run out of texts, so that two runs compare. */
record RunTimes(Instant from, Instant to) {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b(?!T)");
    private static final Pattern WATCHED = Pattern.compile("\\b(in the|in any) \\d+ min\\b");
    private static final Pattern HEAD = Pattern.compile("(/[^@`\\s]+)@\\d+:[0-9a-f]{64}");
    private static final Pattern REQUEST_ID = Pattern.compile("\\brequest id `[^`]*`");
    private static final Duration ROUNDING = Duration.ofMinutes(1);

    /**
     * Times that lie in the run stand as {@code <time>} afterwards, its days as {@code <day>}, and
     * how many minutes its heals were watched as {@code <n>}, where its trails end, which their
     * times decide, as {@code <head>}, and a request's id as {@code <id>}; times of the case stay.
     */
    String removedFrom(String text) {
        String unheaded = HEAD.matcher(text).replaceAll("$1@<head>");
        String anyId = REQUEST_ID.matcher(unheaded).replaceAll("request id `<id>`");
        String untimed = timesRemovedFrom(WATCHED.matcher(anyId).replaceAll("$1 <n> min"));
        return DAY.matcher(untimed)
                .replaceAll(match -> isDayOfRun(match.group()) ? "<day>" : match.group());
    }

    private boolean isDayOfRun(String text) {
        return Stream.of(from, to)
                .anyMatch(time -> LocalDate.ofInstant(time, UTC).toString().equals(text));
    }

    private String timesRemovedFrom(String text) {
        return TIME.matcher(text)
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
