package io.routemedic.cli.doctor;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Asks CloudWatch Logs: two calls a log group. */
final class SdkLogGroups implements LogGroups {

    private static final String GROUPS = "logs:DescribeLogGroups";
    private static final String FILTERS = "logs:DescribeSubscriptionFilters";

    private final CloudWatchLogsClient client;
    private final Pace pace;
    private final InstantSource clock;

    SdkLogGroups(CloudWatchLogsClient client, Pace pace, InstantSource clock) {
        this.client = client;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Reading<LogGroup> look(String name) {
        String call = GROUPS;
        try {
            Source source = new Source(call, clock.instant());
            Optional<LogGroupClass> kind = kind(name);
            if (kind.isEmpty()) {
                return new Reading.Absent<>(source);
            }
            boolean takesFilters = kind.get() == LogGroupClass.STANDARD;
            call = FILTERS;
            return new Reading.Read<>(
                    new LogGroup(takesFilters, takesFilters ? filters(name) : 0), source);
        } catch (ResourceNotFoundException e) {
            return new Reading.Absent<>(new Source(call, clock.instant()));
        } catch (SdkException e) {
            return new Reading.Unread<>(call, e.getClass().getSimpleName());
        }
    }

    /** Of names that begin alike, the very one comes first. */
    private Optional<LogGroupClass> kind(String name) {
        pace.await();
        return client
                .describeLogGroups(request -> request.logGroupNamePrefix(name).limit(1))
                .logGroups()
                .stream()
                .filter(group -> group.logGroupName().equals(name))
                .map(group -> Optional.ofNullable(group.logGroupClass()))
                .map(kind -> kind.orElse(LogGroupClass.STANDARD))
                .findFirst();
    }

    private int filters(String name) {
        pace.await();
        return (int)
                client
                        .describeSubscriptionFiltersPaginator(request -> request.logGroupName(name))
                        .subscriptionFilters()
                        .stream()
                        .count();
    }
}
