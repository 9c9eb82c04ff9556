package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.dataplane.MetricsArrival;
import java.time.Duration;
import java.util.List;

/**
 * How a {@link LocalCloud} behaves.
 *
 * @param configuration RouteMedic's own configuration
 * @param quotas whether API Gateway throttles as AWS does
 * @param healingEnabled what the kill switch's parameter says at first
 * @param longestDelay how long {@link LocalCloud#drain()} waits for a message to become visible;
 *     messages delayed longer, and those that could not be handled, stay in their queue
 * @param concurrency how many processes diagnose and heal may have, each
 * @param snapStart whether functions start as from a snapshot
 * @param metrics when CloudWatch has what API Gateway counted
 * @param linesMissedBy how many searches of a log group do not see a line that was just written
 */
public record CloudSettings(
        ObjectNode configuration,
        boolean quotas,
        boolean healingEnabled,
        Duration longestDelay,
        int concurrency,
        boolean snapStart,
        MetricsArrival metrics,
        int linesMissedBy) {

    /** Without quotas, with healing enabled, and without long waits, for metrics neither. */
    public static CloudSettings of(ObjectNode configuration) {
        return new CloudSettings(
                withDefaults(configuration),
                false,
                true,
                Duration.ofSeconds(5),
                1,
                false,
                new MetricsArrival.AtLook(1),
                0);
    }

    /** Observes everything at once. */
    public static CloudSettings observing() {
        ObjectNode configuration = Json.object();
        configuration.put("quietPeriodMinutes", 0).put("verifyAfterSeconds", 0);
        return of(configuration);
    }

    /** Every log group and Slack, unless the configuration names others. */
    private static ObjectNode withDefaults(ObjectNode given) {
        ObjectNode configuration = given.deepCopy();
        if (!configuration.has("accessLogs")) {
            configuration.put("accessLogs", "account");
        }
        ObjectNode notify = configuration.withObject("notify");
        if (!notify.has("slackWebhookSecret") && !notify.has("slackBot")) {
            notify.put("slackWebhookSecret", "routemedic/slack");
        }
        return configuration;
    }

    /** The log groups that the configuration names. */
    List<String> logGroups() {
        return Json.elements(configuration, "accessLogs")
                .flatMap(source -> Json.text(source, "logGroup").stream())
                .distinct()
                .toList();
    }

    public CloudSettings withQuotas() {
        return new CloudSettings(
                configuration,
                true,
                healingEnabled,
                longestDelay,
                concurrency,
                snapStart,
                metrics,
                linesMissedBy);
    }

    public CloudSettings withConcurrency(int processes) {
        return new CloudSettings(
                configuration,
                quotas,
                healingEnabled,
                longestDelay,
                processes,
                snapStart,
                metrics,
                linesMissedBy);
    }

    public CloudSettings withKillSwitch() {
        return new CloudSettings(
                configuration,
                quotas,
                false,
                longestDelay,
                concurrency,
                snapStart,
                metrics,
                linesMissedBy);
    }

    public CloudSettings withSnapStart() {
        return new CloudSettings(
                configuration,
                quotas,
                healingEnabled,
                longestDelay,
                concurrency,
                true,
                metrics,
                linesMissedBy);
    }

    public CloudSettings withMetrics(MetricsArrival arrival) {
        return new CloudSettings(
                configuration,
                quotas,
                healingEnabled,
                longestDelay,
                concurrency,
                snapStart,
                arrival,
                linesMissedBy);
    }

    public CloudSettings withLinesMissedBy(int searches) {
        return new CloudSettings(
                configuration,
                quotas,
                healingEnabled,
                longestDelay,
                concurrency,
                snapStart,
                metrics,
                searches);
    }
}
