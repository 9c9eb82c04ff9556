package io.routemedic.intake.subscription;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/** Asks CloudWatch Logs, each time. */
public final class SdkLogSubscriptions implements LogSubscriptions {

    private static final String CALL = "logs:DescribeSubscriptionFilters";

    private final Supplier<CloudWatchLogsClient> client;
    private final String filterName;
    private final InstantSource clock;

    /** Looks for filters of this name, which is alike on all log groups. */
    public SdkLogSubscriptions(
            Supplier<CloudWatchLogsClient> client, String filterName, InstantSource clock) {
        this.client = client;
        this.filterName = filterName;
        this.clock = clock;
    }

    @Override
    public Reading<String> filterOn(String logGroup) {
        Source source = new Source(CALL, clock.instant());
        DescribeSubscriptionFiltersRequest request =
                DescribeSubscriptionFiltersRequest.builder()
                        .logGroupName(logGroup)
                        .filterNamePrefix(filterName)
                        .build();
        try {
            return client
                    .get()
                    .describeSubscriptionFiltersPaginator(request)
                    .subscriptionFilters()
                    .stream()
                    .map(SubscriptionFilter::filterName)
                    .filter(filterName::equals)
                    .findFirst()
                    .<Reading<String>>map(name -> new Reading.Read<>(name, source))
                    .orElseGet(() -> new Reading.Absent<>(source));
        } catch (ResourceNotFoundException e) {
            return new Reading.Absent<>(source);
        } catch (SdkException e) {
            return new Reading.Unread<>(
                    CALL,
                    "Whether `%s` still delivers its lines could not be seen: %s."
                            .formatted(logGroup, e.getClass().getSimpleName()));
        }
    }
}
