package io.routemedic.entry.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.entry.logging.JsonLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    /** The format's specification: a metric for each set of dimensions, values beside. */
    @Test
    void isALineOfTheEmbeddedMetricFormat() {
        var measurement =
                new Measurement(
                        Map.of("Findings", 3L),
                        List.of(
                                Map.of("Service", "RouteMedic", "Cause", "RouteRemoved"),
                                Map.of("Service", "RouteMedic", "Api", "a1", "Stage", "prod")));

        assertThat(JsonLine.of(measurement.at(Instant.ofEpochMilli(5))))
                .isEqualTo(
                        "{\"_aws\":{\"Timestamp\":5,\"CloudWatchMetrics\":[{\"Namespace\":\"RouteMedic\","
                            + "\"Dimensions\":[[\"Cause\",\"Service\"],[\"Api\",\"Service\",\"Stage\"]],"
                            + "\"Metrics\":[{\"Name\":\"Findings\",\"Unit\":\"Count\"}]}]},"
                            + "\"Api\":\"a1\",\"Cause\":\"RouteRemoved\",\"Service\":\"RouteMedic\","
                            + "\"Stage\":\"prod\",\"Findings\":3}");
    }
}
