package io.routemedic.local.services;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.logs.LineFilter;
import io.routemedic.local.logs.StoredLines;
import io.routemedic.local.logs.StoredLines.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code FilterLogEvents}. The first page has a token and nothing else, and so has every page that
 * follows a full one: an empty page is not the end, only a missing token is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>
 */
final class LineSearch {

    /** AWS may give up to 10,000, and as few as it likes. */
    private static final int MOST_A_PAGE = 100;

    private static final int MOST_ASKED_FOR = 10_000;

    private final StoredLines lines;

    LineSearch(StoredLines lines) {
        this.lines = lines;
    }

    static AwsError noSuchGroup() {
        return new AwsError(
                400, "ResourceNotFoundException", "The specified log group does not exist.");
    }

    /** Where a search is, and what goes out as its token. */
    private record Place(int search, int from, boolean empty) {

        static Place of(String token) {
            try {
                String[] parts = token.split("-", 3);
                return new Place(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Boolean.parseBoolean(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw invalid("The specified nextToken is invalid.");
            }
        }

        String token() {
            return search + "-" + from + "-" + empty;
        }
    }

    ObjectNode answer(ObjectNode asked) {
        int most = asked.path("limit").asInt(MOST_ASKED_FOR);
        if (most < 1 || most > MOST_ASKED_FOR) {
            throw invalid("'limit' must be between 1 and " + MOST_ASKED_FOR + ".");
        }
        Place place =
                Json.text(asked, "nextToken")
                        .map(Place::of)
                        .orElseGet(() -> new Place(lines.search(), 0, true));
        List<Stored> found =
                lines.found(group(asked), place.search(), wanted(asked))
                        .orElseThrow(LineSearch::noSuchGroup);
        return page(found, place, Math.min(most, MOST_A_PAGE));
    }

    private static String group(ObjectNode asked) {
        Optional<String> name = Json.text(asked, "logGroupName");
        Optional<String> identifier = Json.text(asked, "logGroupIdentifier");
        if (name.isPresent() == identifier.isPresent()) {
            throw invalid("Give either logGroupName or logGroupIdentifier.");
        }
        return name.or(() -> identifier)
                .map(text -> text.replaceFirst("^arn:.*:log-group:", ""))
                .orElseThrow();
    }

    private static Predicate<Stored> wanted(ObjectNode asked) {
        Instant from = Instant.ofEpochMilli(asked.path("startTime").asLong(0));
        Instant to = Instant.ofEpochMilli(asked.path("endTime").asLong(Long.MAX_VALUE));
        try {
            Predicate<String> filter = LineFilter.of(Json.text(asked, "filterPattern").orElse(""));
            return line ->
                    !line.at().isBefore(from)
                            && !line.at().isAfter(to)
                            && filter.test(line.message());
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode page(List<Stored> found, Place place, int most) {
        ObjectNode answer = Json.object();
        var events = answer.putArray("events");
        answer.putArray("searchedLogStreams");
        int to = place.empty() ? place.from() : Math.min(found.size(), place.from() + most);
        for (Stored line : found.subList(Math.min(place.from(), to), to)) {
            events.addObject()
                    .put("logStreamName", "stand-in")
                    .put("timestamp", line.at().toEpochMilli())
                    .put("message", line.message())
                    .put("ingestionTime", line.at().toEpochMilli())
                    .put("eventId", "%056d".formatted(line.number()));
        }
        if (place.empty()) {
            answer.put("nextToken", new Place(place.search(), to, false).token());
        } else if (to < found.size()) {
            answer.put("nextToken", new Place(place.search(), to, true).token());
        }
        return answer;
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterException", message);
    }
}
