package io.routemedic.intake.traffic;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * Searches log groups with {@code FilterLogEvents}: only those that the configuration names, within
 * a bound of pages and of time. An empty page is not the end; only a missing token is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</a>
 */
public final class SdkLogSearch implements LogSearch {

    private static final String CALL = "logs:FilterLogEvents";

    /** Of at most 1 MB each. */
    private static final int MOST_PAGES = 20;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Supplier<CloudWatchLogsClient> client;
    private final Set<String> logGroups;
    private final InstantSource clock;

    /**
     * @param logGroups those that may be searched
     */
    public SdkLogSearch(
            Supplier<CloudWatchLogsClient> client, Set<String> logGroups, InstantSource clock) {
        this.client = client;
        this.logGroups = Set.copyOf(logGroups);
        this.clock = clock;
    }

    @Override
    public Reading<Extent> lines(
            String logGroup,
            Instant from,
            Instant to,
            String word,
            BiPredicate<Instant, String> more) {
        if (!logGroups.contains(logGroup)) {
            return new Reading.Unread<>(
                    CALL,
                    "The configuration does not name log group `%s`, and no other is searched."
                            .formatted(logGroup));
        }
        FilterLogEventsRequest.Builder request =
                FilterLogEventsRequest.builder()
                        .logGroupName(logGroup)
                        .startTime(from.toEpochMilli())
                        .endTime(to.toEpochMilli());
        pattern(word).ifPresent(request::filterPattern);
        Source source = new Source(CALL, clock.instant());
        try {
            return new Reading.Read<>(search(request, more), source);
        } catch (ResourceNotFoundException e) {
            return new Reading.Absent<>(source);
        } catch (SdkException e) {
            return new Reading.Unread<>(
                    CALL,
                    "The lines of `%s` could not be searched: %s."
                            .formatted(logGroup, e.getClass().getSimpleName()));
        }
    }

    private Extent search(
            FilterLogEventsRequest.Builder request, BiPredicate<Instant, String> more) {
        Instant deadline = clock.instant().plus(LONGEST);
        for (int page = 0; page < MOST_PAGES && clock.instant().isBefore(deadline); page++) {
            FilterLogEventsResponse answer = client.get().filterLogEvents(request.build());
            for (FilteredLogEvent event : answer.events()) {
                if (!more.test(Instant.ofEpochMilli(event.timestamp()), event.message())) {
                    return Extent.ENOUGH;
                }
            }
            if (answer.nextToken() == null) {
                return Extent.ALL;
            }
            request.nextToken(answer.nextToken());
        }
        return Extent.CUT;
    }

    /** A quoted term, where the word can stand in one as it is. */
    private static Optional<String> pattern(String word) {
        return Optional.of(word)
                .filter(text -> !text.isEmpty() && text.indexOf('"') < 0 && text.indexOf('\\') < 0)
                .map(text -> "\"" + text + "\"");
    }
}
