package io.routemedic.entry.flow;

import static java.util.Collections.unmodifiableMap;

import io.routemedic.entry.logging.JsonLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by name, for CloudWatch.
 *
 * @param dimensions by which they are to be looked up: a metric each, with the values for it
 */
public record Measurement(Map<String, Long> counts, List<Map<String, String>> dimensions) {

    private static final String NAMESPACE = "RouteMedic";

    public Measurement {
        counts = unmodifiableMap(new TreeMap<>(counts));
        dimensions = List.copyOf(dimensions);
    }

    /**
     * In CloudWatch's embedded metric format: a log line of which CloudWatch makes metrics.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
     *     metric format</a>
     */
    JsonLine.Fields at(Instant time) {
        return json -> {
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", time.toEpochMilli());
            json.writeArrayFieldStart("CloudWatchMetrics");
            json.writeStartObject();
            json.writeStringField("Namespace", NAMESPACE);
            json.writeArrayFieldStart("Dimensions");
            for (Map<String, String> one : dimensions) {
                json.writeArray(
                        one.keySet().stream().sorted().toArray(String[]::new), 0, one.size());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("Metrics");
            for (String name : counts.keySet()) {
                json.writeStartObject();
                json.writeStringField("Name", name);
                json.writeStringField("Unit", "Count");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            for (Map.Entry<String, String> value : values().entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
        };
    }

    private Map<String, String> values() {
        var all = new TreeMap<String, String>();
        dimensions.forEach(all::putAll);
        return all;
    }
}
