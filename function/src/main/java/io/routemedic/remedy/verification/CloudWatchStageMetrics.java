package io.routemedic.remedy.verification;

import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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

/** {@code AWS/ApiGateway 5XXError} by API name and stage, in minutes. */
public final class CloudWatchStageMetrics implements StageMetrics {

    private static final String CALL = "cloudwatch:GetMetricData";

    private final CloudWatchClient cloudWatch;
    private final InstantSource clock;

    public CloudWatchStageMetrics(CloudWatchClient cloudWatch, InstantSource clock) {
        this.cloudWatch = cloudWatch;
        this.clock = clock;
    }

    @Override
    public Reading<SortedMap<Instant, Long>> serverErrors(
            String apiName, String stageName, Instant from, Instant to) {
        GetMetricDataRequest request =
                GetMetricDataRequest.builder()
                        .startTime(from.truncatedTo(ChronoUnit.MINUTES))
                        .endTime(to)
                        .metricDataQueries(query(apiName, stageName))
                        .build();
        try {
            return read(cloudWatch.getMetricData(request));
        } catch (SdkException e) {
            return unread(String.valueOf(e.getMessage()));
        }
    }

    private static MetricDataQuery query(String apiName, String stageName) {
        Metric metric =
                Metric.builder()
                        .namespace("AWS/ApiGateway")
                        .metricName("5XXError")
                        .dimensions(dimension("ApiName", apiName), dimension("Stage", stageName))
                        .build();
        return MetricDataQuery.builder()
                .id("errors")
                .metricStat(MetricStat.builder().metric(metric).period(60).stat("Sum").build())
                .build();
    }

    private Reading<SortedMap<Instant, Long>> read(GetMetricDataResponse response) {
        SortedMap<Instant, Long> minutes = new TreeMap<>();
        for (MetricDataResult result : response.metricDataResults()) {
            if (result.statusCode() != StatusCode.COMPLETE) {
                return unread("the answer is " + result.statusCodeAsString());
            }
            for (int i = 0; i < result.timestamps().size(); i++) {
                minutes.put(result.timestamps().get(i), Math.round(result.values().get(i)));
            }
        }
        return new Reading.Read<>(minutes, new Source(CALL, clock.instant()));
    }

    private static Reading<SortedMap<Instant, Long>> unread(String why) {
        return new Reading.Unread<>(
                CALL, "The stage's server errors could not be read: " + why + ".");
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }
}
