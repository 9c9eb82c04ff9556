package io.routemedic.remedy;

import io.routemedic.gateway.Reading;
import io.routemedic.gateway.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** {@code AWS/ApiGateway 5XXError} by API name and stage, in minutes. */
public final class CloudWatchStageMetrics implements StageMetrics {

    private static final String CALL = "cloudwatch:GetMetricStatistics";

    private final CloudWatchClient cloudWatch;
    private final InstantSource clock;

    public CloudWatchStageMetrics(CloudWatchClient cloudWatch, InstantSource clock) {
        this.cloudWatch = cloudWatch;
        this.clock = clock;
    }

    @Override
    public Reading<SortedMap<Instant, Long>> serverErrors(
            String apiName, String stageName, Instant from, Instant to) {
        GetMetricStatisticsRequest request =
                GetMetricStatisticsRequest.builder()
                        .namespace("AWS/ApiGateway")
                        .metricName("5XXError")
                        .dimensions(dimension("ApiName", apiName), dimension("Stage", stageName))
                        .startTime(from.truncatedTo(ChronoUnit.MINUTES))
                        .endTime(to)
                        .period(60)
                        .statistics(Statistic.SUM)
                        .build();
        try {
            SortedMap<Instant, Long> minutes = new TreeMap<>();
            for (Datapoint point : cloudWatch.getMetricStatistics(request).datapoints()) {
                minutes.put(point.timestamp(), Math.round(point.sum()));
            }
            return new Reading.Read<>(minutes, new Source(CALL, clock.instant()));
        } catch (SdkException e) {
            return new Reading.Unread<>(
                    CALL, "The stage's server errors could not be read: " + e.getMessage());
        }
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }
}
