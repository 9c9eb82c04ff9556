package io.routemedic.remedy.verification;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/**
 * {@code Count} and {@code 5XXError} of {@code AWS/ApiGateway} by API name and stage, in minutes.
 * What has a {@code Count} has arrived; whether zero errors are sent as 0 or not at all is not
 * relied on.
 */
public final class CloudWatchStageMetrics implements StageMetrics {

    private static final String CALL = "cloudwatch:GetMetricData";
    private static final String REQUESTS = "requests";
    private static final String ERRORS = "errors";

    private final CloudWatchClient cloudWatch;
    private final InstantSource clock;

    public CloudWatchStageMetrics(CloudWatchClient cloudWatch, InstantSource clock) {
        this.cloudWatch = cloudWatch;
        this.clock = clock;
    }

    @Override
    public Reading<SortedMap<Instant, Traffic>> minutes(
            String apiName, String stageName, Instant from, Instant to) {
        GetMetricDataRequest request =
                GetMetricDataRequest.builder()
                        .startTime(from)
                        .endTime(to)
                        .metricDataQueries(
                                query(REQUESTS, "Count", apiName, stageName),
                                query(ERRORS, "5XXError", apiName, stageName))
                        .build();
        try {
            return read(cloudWatch.getMetricData(request));
        } catch (SdkException e) {
            return unread(String.valueOf(e.getMessage()));
        }
    }

    private static MetricDataQuery query(String id, String name, String apiName, String stageName) {
        Metric metric =
                Metric.builder()
                        .namespace("AWS/ApiGateway")
                        .metricName(name)
                        .dimensions(dimension("ApiName", apiName), dimension("Stage", stageName))
                        .build();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(MetricStat.builder().metric(metric).period(60).stat("Sum").build())
                .build();
    }

    private Reading<SortedMap<Instant, Traffic>> read(GetMetricDataResponse response) {
        Map<String, Map<Instant, Long>> sums = new HashMap<>();
        for (MetricDataResult result : response.metricDataResults()) {
            if (result.statusCode() != StatusCode.COMPLETE) {
                return unread("the answer is " + result.statusCodeAsString());
            }
            Map<Instant, Long> minutes = sums.computeIfAbsent(result.id(), _ -> new HashMap<>());
            for (int i = 0; i < result.timestamps().size(); i++) {
                minutes.put(result.timestamps().get(i), Math.round(result.values().get(i)));
            }
        }
        SortedMap<Instant, Traffic> minutes = new TreeMap<>();
        Map<Instant, Long> errors = sums.getOrDefault(ERRORS, Map.of());
        sums.getOrDefault(REQUESTS, Map.of())
                .forEach(
                        (minute, requests) -> {
                            if (requests > 0) {
                                long failed = errors.getOrDefault(minute, 0L);
                                minutes.put(minute, new Traffic(requests, failed));
                            }
                        });
        return new Reading.Read<>(minutes, new Source(CALL, clock.instant()));
    }

    private static <T> Reading<T> unread(String why) {
        return new Reading.Unread<>(
                CALL, "The stage's server errors could not be read: " + why + ".");
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }
}
