package io.routemedic.intake.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.traffic.LogSearch.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class SdkLogSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));

    private final CloudWatchLogsClient client = mock(CloudWatchLogsClient.class);
    private final List<FilterLogEventsRequest> asked = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Instant clock = NOW;
    private Duration took = Duration.ZERO;
    private int wanted = Integer.MAX_VALUE;

    private void answering(FilterLogEventsResponse... pages) {
        when(client.filterLogEvents(any(FilterLogEventsRequest.class)))
                .thenAnswer(
                        call -> {
                            asked.add(call.getArgument(0));
                            clock = clock.plus(took);
                            return pages[Math.min(asked.size(), pages.length) - 1];
                        });
    }

    private static FilterLogEventsResponse page(String token, String... messages) {
        return FilterLogEventsResponse.builder()
                .events(
                        Stream.of(messages)
                                .map(
                                        one ->
                                                FilteredLogEvent.builder()
                                                        .timestamp(NOW.toEpochMilli())
                                                        .message(one)
                                                        .build())
                                .toList())
                .nextToken(token.isEmpty() ? null : token)
                .build();
    }

    private Reading<Extent> search(String logGroup, String word) {
        return new SdkLogSearch(() -> client, Set.of("/a"), () -> clock)
                .lines(
                        logGroup,
                        EARLIER,
                        NOW,
                        word,
                        (_, line) -> {
                            lines.add(line);
                            return lines.size() < wanted;
                        });
    }

    @Test
    void goesOnAfterAnEmptyPageUntilThereIsNoToken() {
        answering(page("t1"), page("t2", "one"), page("", "two"));

        assertThat(search("/a", "/orders").found()).contains(Extent.ALL);

        assertThat(lines).containsExactly("one", "two");
        assertThat(asked)
                .extracting(FilterLogEventsRequest::nextToken)
                .containsExactly(null, "t1", "t2");
        assertThat(asked.getFirst().filterPattern()).isEqualTo("\"/orders\"");
        assertThat(asked.getFirst().startTime()).isEqualTo(EARLIER.toEpochMilli());
        assertThat(asked.getFirst().endTime()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void asksForAllLinesWhereTheWordCannotStandInAPattern() {
        answering(page(""));

        search("/a", "a\"b");

        assertThat(asked.getFirst().filterPattern()).isNull();
    }

    @Test
    void stopsWhenThereIsEnough() {
        answering(page("t", "one", "two"));
        wanted = 1;

        assertThat(search("/a", "").found()).contains(Extent.ENOUGH);
        assertThat(lines).containsExactly("one");
    }

    @Test
    void readsSoManyPagesAndSaysThatThereAreMore() {
        answering(page("more", "one"));

        assertThat(search("/a", "").found()).contains(Extent.CUT);
        assertThat(asked).hasSize(20);
    }

    @Test
    void readsForSoLongAndSaysThatThereIsMore() {
        answering(page("more", "one"));
        took = Duration.ofSeconds(4);

        assertThat(search("/a", "").found()).contains(Extent.CUT);
        assertThat(asked).hasSize(3);
    }

    @Test
    void searchesNoLogGroupThatTheConfigurationDoesNotName() {
        answering(page("", "one"));

        assertThat(search("/b", "").unread().orElseThrow().why()).contains("does not name");
        assertThat(asked).isEmpty();
    }

    @Test
    void hasReadNothingWhenLogsDoNotAnswer() {
        when(client.filterLogEvents(any(FilterLogEventsRequest.class)))
                .thenThrow(SdkClientException.create("no route to host"));

        assertThat(search("/a", "").unread().orElseThrow().why()).contains("could not be searched");
    }

    @Test
    void saysThatALogGroupIsNotThere() {
        when(client.filterLogEvents(any(FilterLogEventsRequest.class)))
                .thenThrow(ResourceNotFoundException.builder().build());

        assertThat(search("/a", "")).isInstanceOf(Reading.Absent.class);
    }
}
