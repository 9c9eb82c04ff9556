package io.routemedic.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.routemedic.gateway.reading.CallBudget;
import io.routemedic.gateway.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

class SdkChangeHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));

    private final CloudTrailClient client = mock(CloudTrailClient.class);
    private final List<LookupEventsRequest> asked = new ArrayList<>();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

    /** One call each second. */
    private final CallBudget slow =
            new CallBudget() {
                private Instant next = NOW;

                @Override
                public boolean take(Instant now) {
                    if (now.isBefore(next)) {
                        return false;
                    }
                    next = now.plusSeconds(1);
                    return true;
                }

                @Override
                public Instant renewedAfter(Instant now) {
                    return next;
                }
            };

    private void answering(LookupEventsResponse... pages) {
        when(client.lookupEvents(any(LookupEventsRequest.class)))
                .thenAnswer(
                        call -> {
                            asked.add(call.getArgument(0));
                            return pages[Math.min(asked.size(), pages.length) - 1];
                        });
    }

    private static LookupEventsResponse page(String token, String... names) {
        return LookupEventsResponse.builder()
                .events(List.of(names).stream().map(SdkChangeHistoryTest::event).toList())
                .nextToken(token.isEmpty() ? null : token)
                .build();
    }

    private static Event event(String user) {
        return Event.builder()
                .cloudTrailEvent(
                        """
                        {"eventSource":"apigateway.amazonaws.com","eventName":"PutMethod",
                         "eventTime":"2026-11-23T14:02:00Z",
                         "userIdentity":{"type":"IAMUser","userName":"%s"}}
                        """
                                .formatted(user))
                .build();
    }

    private Reading<ChangeHistory.Extract> ask(Duration patience) {
        return new SdkChangeHistory(
                        () -> client,
                        slow,
                        clock::get,
                        time -> clock.updateAndGet(now -> now.plus(time)))
                .changes("PutMethod", LONG_AGO, NOW, NOW.plus(patience));
    }

    private static List<String> by(Reading<ChangeHistory.Extract> reading) {
        return reading.found().orElseThrow().changes().stream().map(Change::by).toList();
    }

    @Test
    void goesOnAfterAnEmptyPageUntilThereIsNoToken() {
        answering(page("t1"), page("t2", "alice", "bob"), page("", "carol"));

        Reading<ChangeHistory.Extract> answer = ask(Duration.ofSeconds(9));

        assertThat(by(answer)).containsExactly("user `alice`", "user `bob`", "user `carol`");
        assertThat(answer.found().orElseThrow().whole()).isTrue();
        assertThat(asked)
                .extracting(LookupEventsRequest::nextToken)
                .containsExactly(null, "t1", "t2");
        assertThat(asked.getFirst().startTime()).isEqualTo(LONG_AGO);
        assertThat(asked.getFirst().lookupAttributes())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.attributeKeyAsString()).isEqualTo("EventName");
                            assertThat(one.attributeValue()).isEqualTo("PutMethod");
                        });
    }

    @Test
    void waitsForEachCall() {
        answering(page("t1"), page("t2"), page(""));

        ask(Duration.ofSeconds(9));

        assertThat(clock.get()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void readsSoManyPagesAndSaysThatThereAreMore() {
        answering(page("more", "alice"));

        Reading<ChangeHistory.Extract> answer = ask(Duration.ofMinutes(1));

        assertThat(asked).hasSize(5);
        assertThat(answer.found().orElseThrow().whole()).isFalse();
    }

    @Test
    void hasReadNothingWhenThereWasNoTimeForACall() {
        answering(page("more", "alice"));
        assertThat(ask(Duration.ofSeconds(1)).found().orElseThrow().whole()).isFalse();

        Reading<ChangeHistory.Extract> late = ask(Duration.ofSeconds(1));

        assertThat(late.unread().orElseThrow().why()).contains("no time to wait");
        assertThat(asked).hasSize(1);
    }

    @Test
    void saysWhatToDoAboutADenial() {
        when(client.lookupEvents(any(LookupEventsRequest.class)))
                .thenThrow(
                        CloudTrailException.builder()
                                .statusCode(400)
                                .awsErrorDetails(
                                        AwsErrorDetails.builder()
                                                .errorCode("AccessDeniedException")
                                                .build())
                                .build());

        assertThat(ask(Duration.ofSeconds(1)).unread().orElseThrow().why())
                .contains("denied", "allow `cloudtrail:LookupEvents`");
    }

    @Test
    void hasReadNothingWhenCloudTrailDoesNotAnswer() {
        when(client.lookupEvents(any(LookupEventsRequest.class)))
                .thenThrow(SdkClientException.create("no route to host"));

        assertThat(ask(Duration.ofSeconds(1)).unread().orElseThrow().why())
                .contains("did not answer (SdkClientException)");
    }
}
