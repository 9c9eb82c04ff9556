package io.routemedic.remedy.verification;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a stage's server errors around a switch. CloudWatch counts by the API's name, which need
 * not be unique: errors that may be another API's are nobody's.
 */
final class ServerErrorReader {

    private final StageMetrics metrics;
    private final InstantSource clock;

    ServerErrorReader(StageMetrics metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Absent when the API does not exist any more; unread too where its name is shared. */
    Reading<ServerErrors> around(ConfigurationReader reader, StageRef stage, Instant switched) {
        Instant now = clock.instant();
        return reader.restApi(stage.api())
                .flatMap(
                        api ->
                                reader.restApis()
                                        .flatMap(all -> unshared(api, all, switched, now, stage)));
    }

    private Reading<ServerErrors> unshared(
            RestApi api, List<RestApi> all, Instant switched, Instant now, StageRef stage) {
        Optional<RestApi> other =
                all.stream()
                        .filter(one -> !one.id().equals(api.id()))
                        .filter(one -> one.metricName().equals(api.metricName()))
                        .findFirst();
        return other.<Reading<ServerErrors>>map(
                        one ->
                                new Reading.Unread<>(
                                        "cloudwatch:GetMetricData",
                                        "CloudWatch counts API `%s` under the name `%s` too, so server errors were not compared: give each API a name of its own."
                                                .formatted(one.id(), api.metricName())))
                .orElseGet(
                        () ->
                                minutes(api.metricName(), stage.stage().value(), switched, now)
                                        .map(read -> ServerErrors.around(switched, now, read)));
    }

    private Reading<SortedMap<Instant, Long>> minutes(
            String name, String stage, Instant switched, Instant now) {
        Instant start = ServerErrors.start(switched);
        return metrics.serverErrors(name, stage, ServerErrors.earliest(switched), start)
                .flatMap(
                        before ->
                                metrics.serverErrors(name, stage, start, now)
                                        .map(after -> together(before, after)));
    }

    private static SortedMap<Instant, Long> together(
            SortedMap<Instant, Long> before, SortedMap<Instant, Long> after) {
        SortedMap<Instant, Long> all = new TreeMap<>(before);
        all.putAll(after);
        return all;
    }
}
