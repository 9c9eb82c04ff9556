package io.routemedic.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the whole configuration, collecting every problem before it gives up. What a key may hold
 * is asked of the schema; here is what a schema cannot say, and what becomes of each key.
 */
final class ConfigurationParser {

    private final List<String> problems = new ArrayList<>();

    Configuration parse(JsonNode document) {
        Value root = Value.root(document, problems);
        if (document.isMissingNode()) {
            root.problem("is empty; it must be %s.".formatted(root.schema().expected()));
        }
        Configuration configuration = configuration(root.object());
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return configuration;
    }

    private static Configuration configuration(Value root) {
        root.at("$schema").text();
        AccessLogs accessLogs = new AccessLogsParser().parse(root.at("accessLogs"));
        Set<StageId> seen = new HashSet<>();
        List<StageHealing> healing =
                root.at("healing").list(element -> stageHealing(element.object(), seen));
        Notify notices = notices(root.at("notify").object());
        return new Configuration(
                accessLogs,
                healing,
                notices,
                limits(root),
                new Watch(
                        Duration.ofMinutes(root.at("driftAfterMinutes").integer()),
                        root.at("whoChanged").bool()),
                operation(root, notices));
    }

    private static Optional<StageHealing> stageHealing(Value entry, Set<StageId> seen) {
        Optional<String> restApi = entry.at("restApi").text();
        Optional<String> stage = entry.at("stage").text();
        Optional<Mode> mode = entry.at("mode").text().map(Mode::of);
        List<String> open = entry.at("allowOpenRoutes").texts();
        Optional<StageId> id = restApi.flatMap(a -> stage.map(s -> new StageId(a, s)));
        id.filter(named -> !seen.add(named))
                .ifPresent(
                        named ->
                                entry.problem(
                                        "stage %s is named twice; keep one.".formatted(named)));
        return id.flatMap(named -> mode.map(m -> new StageHealing(named, m, open)));
    }

    private static Notify notices(Value entry) {
        Value amazonQ = entry.at("amazonQ");
        Optional<Notify.SlackChannel> channel =
                amazonQ.node().isObject()
                        ? slackChannel(amazonQ.as("slackChannel").object())
                        : Optional.empty();
        if (!entry.at("slackWebhookKey").absent() && entry.at("slackWebhookSecret").absent()) {
            entry.at("slackWebhookKey")
                    .problem("is of no use without `slackWebhookSecret`; name the secret too.");
        }
        if (!entry.at("slackBot").absent() && !entry.at("slackWebhookSecret").absent()) {
            entry.at("slackBot")
                    .problem("takes the place of `slackWebhookSecret`; keep one of the two.");
        }
        return new Notify(
                entry.at("slackWebhookSecret").text(),
                entry.at("slackWebhookKey").text(),
                entry.at("emails").texts(),
                amazonQ.node().isObject() || amazonQ.bool(),
                channel,
                entry.at("slackBot").absent()
                        ? Optional.empty()
                        : slackBot(entry.at("slackBot").object()),
                entry.at("ownerTags").textsOrDefault(),
                owners(entry.at("owners")));
    }

    private static List<Notify.Owner> owners(Value entries) {
        Set<String> seen = new HashSet<>();
        return entries.list(
                element -> {
                    Value entry = element.object();
                    Optional<String> name = entry.at("owner").text();
                    List<String> emails = entry.at("emails").texts();
                    name.filter(one -> !seen.add(one))
                            .ifPresent(
                                    one ->
                                            entry.problem(
                                                    "owner `%s` is named twice; keep one."
                                                            .formatted(one)));
                    return name.map(one -> new Notify.Owner(one, emails));
                });
    }

    private static Optional<Notify.SlackBot> slackBot(Value entry) {
        Optional<String> secret = entry.at("tokenSecret").text();
        Optional<String> channel = entry.at("channelId").text();
        Optional<String> key = entry.at("tokenKey").text();
        return secret.flatMap(s -> channel.map(c -> new Notify.SlackBot(s, c, key)));
    }

    private static Optional<Notify.SlackChannel> slackChannel(Value entry) {
        Optional<String> workspace = entry.at("slackWorkspaceId").text();
        Optional<String> channel = entry.at("slackChannelId").text();
        return workspace.flatMap(w -> channel.map(c -> new Notify.SlackChannel(w, c)));
    }

    private static Limits limits(Value root) {
        Value evidence = root.at("evidence").object();
        return new Limits(
                Duration.ofMinutes(root.at("quietPeriodMinutes").integer()),
                Duration.ofSeconds(root.at("verifyAfterSeconds").integer()),
                root.at("maxHealsPerDay").integer(),
                evidence.at("requests").integer(),
                evidence.at("sources").integer(),
                root.at("managedElsewhere").texts());
    }

    private static Operation operation(Value root, Notify notices) {
        Value alarmsTo = root.at("alarmsTo");
        return new Operation(
                root.at("logRetentionDays").integer(),
                root.at("tracing").bool(),
                root.at("diagnoseConcurrency").integer(),
                alarmsTo.absent() ? notices.emails() : alarmsTo.texts(),
                root.at("agents").texts());
    }
}
