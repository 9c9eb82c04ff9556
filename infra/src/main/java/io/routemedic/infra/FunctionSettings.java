package io.routemedic.infra;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.configuration.AccessLogs;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Notify;
import io.routemedic.configuration.StageHealing;
import io.routemedic.configuration.Watch;

/** What of the configuration the functions need, as a configuration of its own. */
final class FunctionSettings {
    private static final JsonMapper JSON = new JsonMapper();

    private FunctionSettings() {}

    /** Compact JSON with every default filled in, the same for the same configuration. */
    static String json(Configuration configuration) {
        ObjectNode settings = JSON.createObjectNode();
        accessLogs(settings, configuration.accessLogs());
        ArrayNode healing = settings.putArray("healing");
        configuration.healing().forEach(stage -> healing(healing.addObject(), stage));
        notify(settings.putObject("notify"), configuration.notices());
        Limits limits = configuration.limits();
        settings.put("quietPeriodMinutes", limits.quietPeriod().toMinutes());
        settings.put("verifyAfterSeconds", limits.verifyAfter().toSeconds());
        settings.put("maxHealsPerDay", limits.maxHealsPerDay());
        settings.putObject("evidence")
                .put("requests", limits.requests())
                .put("sources", limits.sources());
        ArrayNode tags = settings.putArray("managedElsewhere");
        limits.managedElsewhere().forEach(tags::add);
        Watch watch = configuration.watch();
        settings.put("driftAfterMinutes", watch.driftAfter().toMinutes());
        settings.put("whoChanged", watch.whoChanged());
        return settings.toString();
    }

    private static void accessLogs(ObjectNode settings, AccessLogs accessLogs) {
        switch (accessLogs) {
            case AccessLogs.Named named -> {
                ArrayNode list = settings.putArray("accessLogs");
                named.sources().forEach(source -> source(list.addObject(), source));
            }
            case AccessLogs.WholeAccount all when all.logGroups().isEmpty() ->
                    settings.put("accessLogs", "account");
            case AccessLogs.WholeAccount all -> {
                ArrayNode read =
                        settings.putObject("accessLogs").put("account", true).putArray("logGroups");
                all.logGroups().forEach(pattern -> read.add(pattern.text()));
            }
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
        json.put("mode", healing.mode().word());
        if (!healing.allowOpenRoutes().isEmpty()) {
            ArrayNode open = json.putArray("allowOpenRoutes");
            healing.allowOpenRoutes().forEach(open::add);
        }
    }

    private static void notify(ObjectNode json, Notify notices) {
        notices.slackWebhookSecret().ifPresent(name -> json.put("slackWebhookSecret", name));
        notices.slackBot()
                .ifPresent(
                        bot ->
                                json.putObject("slackBot")
                                        .put("tokenSecret", bot.tokenSecret())
                                        .put("channelId", bot.channelId()));
        json.put("amazonQ", notices.amazonQ());
        ArrayNode tags = json.putArray("ownerTags");
        notices.ownerTags().forEach(tags::add);
    }
}
