package io.routemedic.gateway.history;

import io.routemedic.gateway.reading.CallBudget;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/**
 * Asks CloudTrail's event history, which has 90 days and one quota for the whole account and
 * region: two calls a second. Each call waits for the budget, and is not tried again. An empty page
 * is not the end; only a missing token is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public final class SdkChangeHistory implements ChangeHistory {

    private static final String CALL = "cloudtrail:LookupEvents";

    /** Of at most 50 events each. */
    private static final int MOST_PAGES = 5;

    private final Supplier<CloudTrailClient> client;
    private final CallBudget budget;
    private final InstantSource clock;
    private final Consumer<Duration> pause;

    /**
     * @param client made when it is first needed
     * @param pause returns when so much time has passed
     */
    public SdkChangeHistory(
            Supplier<CloudTrailClient> client,
            CallBudget budget,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.client = client;
        this.budget = budget;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Reading<Extract> changes(String event, Instant from, Instant to, Instant until) {
        LookupEventsRequest.Builder request =
                LookupEventsRequest.builder()
                        .lookupAttributes(
                                LookupAttribute.builder()
                                        .attributeKey(LookupAttributeKey.EVENT_NAME)
                                        .attributeValue(event)
                                        .build())
                        .startTime(from)
                        .endTime(to);
        Source source = new Source(CALL, clock.instant());
        try {
            return pages(request, until)
                    .<Reading<Extract>>map(extract -> new Reading.Read<>(extract, source))
                    .orElseGet(
                            () ->
                                    new Reading.Unread<>(
                                            CALL,
                                            "CloudTrail takes two calls a second, and there was no"
                                                    + " time to wait for one."));
        } catch (SdkException e) {
            return new Reading.Unread<>(CALL, why(e));
        }
    }

    /** Empty when not even one page could be asked for. */
    private Optional<Extract> pages(LookupEventsRequest.Builder request, Instant until) {
        List<Change> changes = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            if (!mayCall(until)) {
                return page == 0 ? Optional.empty() : Optional.of(new Extract(changes, false));
            }
            LookupEventsResponse answer = client.get().lookupEvents(request.build());
            answer.events().stream()
                    .flatMap(one -> Optional.ofNullable(one.cloudTrailEvent()).stream())
                    .flatMap(record -> Changes.read(record).stream())
                    .forEach(changes::add);
            if (answer.nextToken() == null) {
                return Optional.of(new Extract(changes, true));
            }
            request.nextToken(answer.nextToken());
        }
        return Optional.of(new Extract(changes, false));
    }

    private boolean mayCall(Instant until) {
        for (Instant now = clock.instant(); now.isBefore(until); now = clock.instant()) {
            if (budget.take(now)) {
                return true;
            }
            pause.accept(Duration.between(now, budget.renewedAfter(now)));
        }
        return false;
    }

    private static String why(SdkException failure) {
        String code =
                failure instanceof AwsServiceException answered
                        ? Optional.ofNullable(answered.awsErrorDetails())
                                .map(AwsErrorDetails::errorCode)
                                .orElse("")
                        : "";
        return code.startsWith("AccessDenied")
                ? "CloudTrail denied it: allow `cloudtrail:LookupEvents` in the function's role."
                : "CloudTrail did not answer (%s)."
                        .formatted(code.isEmpty() ? failure.getClass().getSimpleName() : code);
    }
}
