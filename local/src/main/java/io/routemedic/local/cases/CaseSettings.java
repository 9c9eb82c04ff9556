package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.local.cloud.CloudSettings;
import io.routemedic.local.dataplane.MetricsArrival;
import java.time.Duration;

/** How a case wants its cloud. */
final class CaseSettings {

    private CaseSettings() {}

    static CloudSettings of(SampleCase sample) {
        CloudSettings settings =
                sample.settings()
                        .map(json -> CloudSettings.of(object(json)))
                        .orElseGet(CloudSettings::observing);
        settings = settings.withMetrics(metrics(sample.gateway().path("metrics")));
        settings = settings.withLinesMissedBy(sample.gateway().path("linesMissedBy").asInt(0));
        String killSwitch = sample.gateway().path("killSwitch").asText("on");
        return killSwitch.equals("on") ? settings : settings.withKillSwitch();
    }

    private static MetricsArrival metrics(JsonNode metrics) {
        return metrics.has("lateSeconds")
                ? new MetricsArrival.Late(Duration.ofSeconds(metrics.path("lateSeconds").asLong()))
                : new MetricsArrival.AtLook(metrics.path("atLook").asInt(1));
    }

    private static ObjectNode object(JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new UnusableCaseException("%s is one object.".formatted(CaseReader.SETTINGS));
    }
}
