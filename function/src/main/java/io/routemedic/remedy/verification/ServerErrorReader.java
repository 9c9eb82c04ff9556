package io.routemedic.remedy.verification;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

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

    /**
     * Empty when no whole minute since has arrived, absent when the API does not exist any more;
     * unread too where its name is shared.
     *
     * @param effective when the switch had reached all of API Gateway
     */
    Reading<Optional<ServerErrors>> around(
            ConfigurationReader reader, StageRef stage, Instant switched, Instant effective) {
        return reader.restApi(stage.api())
                .flatMap(
                        api -> reader.restApis().flatMap(all -> minutes(api, all, stage, switched)))
                .map(minutes -> ServerErrors.around(switched, effective, minutes));
    }

    private Reading<SortedMap<Instant, StageMetrics.Traffic>> minutes(
            RestApi api, List<RestApi> all, StageRef stage, Instant switched) {
        Optional<RestApi> other =
                all.stream()
                        .filter(one -> !one.id().equals(api.id()))
                        .filter(one -> one.metricName().equals(api.metricName()))
                        .findFirst();
        return other.<Reading<SortedMap<Instant, StageMetrics.Traffic>>>map(
                        one ->
                                new Reading.Unread<>(
                                        "cloudwatch:GetMetricData",
                                        "CloudWatch counts API `%s` under the name `%s` too, so server errors were not compared: give each API a name of its own."
                                                .formatted(one.id(), api.metricName())))
                .orElseGet(
                        () ->
                                metrics.minutes(
                                        api.metricName(),
                                        stage.stage().value(),
                                        ServerErrors.earliest(switched),
                                        clock.instant().truncatedTo(ChronoUnit.MINUTES)));
    }
}
