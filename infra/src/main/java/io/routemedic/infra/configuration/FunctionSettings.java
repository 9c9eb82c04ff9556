package io.routemedic.infra.configuration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What of the configuration the functions need, as the JSON of their environment. */
public final class FunctionSettings {
    /**
     * What the other variables may need of the 4 KB that Lambda allows for a function's
     * environment: names and values of tables, queue, topic, bus and parameter.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
     *     quotas</a>
     */
    static final int RESERVED_BYTES = 1_000;

    static final int ALLOWED_BYTES = 4_096 - RESERVED_BYTES;

    private static final JsonMapper JSON = new JsonMapper();

    private FunctionSettings() {}

    /** Compact JSON with every default filled in, the same for the same configuration. */
    public static String json(Configuration configuration) {
        ObjectNode settings = JSON.createObjectNode();
        accessLogs(settings, configuration.accessLogs());
        ArrayNode healing = settings.putArray("healing");
        configuration.healing().forEach(stage -> healing(healing.addObject(), stage));
        notify(settings.putObject("notify"), configuration.notices());
        Limits limits = configuration.limits();
        settings.put("quietPeriodMinutes", limits.quietPeriodMinutes());
        settings.put("verifyAfterSeconds", limits.verifyAfterSeconds());
        settings.put("maxHealsPerDay", limits.maxHealsPerDay());
        settings.putObject("evidence")
                .put("requests", limits.evidenceRequests())
                .put("sources", limits.evidenceSources());
        ArrayNode tags = settings.putArray("managedElsewhere");
        limits.managedElsewhere().forEach(tags::add);
        return settings.toString();
    }

    private static void accessLogs(ObjectNode settings, AccessLogs accessLogs) {
        switch (accessLogs) {
            case AccessLogs.Named named -> {
                ArrayNode list = settings.putArray("accessLogs");
                named.sources().forEach(source -> source(list.addObject(), source));
            }
            case AccessLogs.WholeAccount _ -> settings.put("accessLogs", "account");
            case AccessLogs.Stream _ -> settings.put("accessLogs", "account");
        }
    }

    private static void source(ObjectNode json, AccessLogs.Source source) {
        json.put("logGroup", source.logGroup());
        source.stage()
                .ifPresent(
                        stage -> json.put("restApi", stage.restApi()).put("stage", stage.stage()));
    }

    private static void healing(ObjectNode json, StageHealing healing) {
        json.put("restApi", healing.stage().restApi());
        json.put("stage", healing.stage().stage());
        json.put("mode", healing.mode().name().toLowerCase(Locale.ROOT));
        if (!healing.allowOpenRoutes().isEmpty()) {
            ArrayNode open = json.putArray("allowOpenRoutes");
            healing.allowOpenRoutes().forEach(open::add);
        }
    }

    private static void notify(ObjectNode json, Notify notify) {
        notify.slackWebhookSecret().ifPresent(name -> json.put("slackWebhookSecret", name));
        json.put("amazonQ", notify.amazonQ());
    }

    static void checkSize(Configuration configuration, List<String> problems) {
        int bytes = json(configuration).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ALLOWED_BYTES) {
            problems.add(
                    ("routemedic: the functions would need %d bytes of settings, and Lambda leaves"
                         + " room for %d; name fewer stages and deploy a second stack for the rest,"
                         + " leave restApi and stage out where the log lines carry them, or use"
                         + " \"accessLogs\": \"account\".")
                            .formatted(bytes, ALLOWED_BYTES));
        }
    }
}
