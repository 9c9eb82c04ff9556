package io.routemedic.infra.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the whole configuration, collecting every problem before it gives up. */
final class ConfigurationParser {
    private static final Set<Integer> RETENTIONS =
            new TreeSet<>(
                    List.of(
                            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096,
                            1827, 2192, 2557, 2922, 3288, 3653));

    private final List<String> problems = new ArrayList<>();

    Configuration parse(JsonNode document) {
        Value root = Value.root(document, problems);
        if (!document.isObject()) {
            root.problem("must be an object that names at least accessLogs.");
            throw new InvalidConfigurationException(problems);
        }
        root.object(
                "accessLogs",
                "healing",
                "notify",
                "quietPeriodMinutes",
                "verifyAfterSeconds",
                "maxHealsPerDay",
                "evidence",
                "managedElsewhere",
                "logRetentionDays",
                "tracing",
                "alarmsTo");
        AccessLogs accessLogs = new AccessLogsParser().parse(root.at("accessLogs"));
        List<StageHealing> healing = healing(root.at("healing"), accessLogs);
        Notify notify = notify(root.at("notify"));
        Configuration configuration =
                new Configuration(
                        accessLogs, healing, notify, limits(root), operation(root, notify));
        FunctionSettings.checkSize(configuration, problems);
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
        return configuration;
    }

    private List<StageHealing> healing(Value list, AccessLogs accessLogs) {
        Set<StageId> seen = new HashSet<>();
        return list.list(
                "stages, such as {\"restApi\": …, \"stage\": …, \"mode\": \"ask\"}",
                element -> stageHealing(element, accessLogs, seen));
    }

    private Optional<StageHealing> stageHealing(
            Value element, AccessLogs accessLogs, Set<StageId> seen) {
        Value entry = element.object("restApi", "stage", "mode", "allowOpenRoutes");
        Optional<String> restApi = entry.at("restApi").requiredText(Form.REST_API);
        Optional<String> stage = entry.at("stage").requiredText(Form.STAGE);
        Optional<StageHealing.Mode> mode =
                entry.at("mode")
                        .requiredText(Form.MODE)
                        .map(text -> StageHealing.Mode.valueOf(text.toUpperCase(Locale.ROOT)));
        List<String> open =
                entry.at("allowOpenRoutes").list("routes", route -> route.text(Form.OPEN_ROUTE));
        if (restApi.isEmpty() || stage.isEmpty() || mode.isEmpty()) {
            return Optional.empty();
        }
        StageId id = new StageId(restApi.get(), stage.get());
        if (!seen.add(id)) {
            entry.problem("stage %s is named twice; keep one.".formatted(id));
        }
        if (neverSeen(id, accessLogs)) {
            entry.problem(
                    ("stage %s is in none of accessLogs, so nothing would ever be found there; add"
                                    + " its log group.")
                            .formatted(id));
        }
        return Optional.of(new StageHealing(id, mode.get(), open));
    }

    /** Whether the access logs are all named with their stage, and none is this one's. */
    private static boolean neverSeen(StageId stage, AccessLogs accessLogs) {
        return accessLogs
                .onlyStages()
                .filter(stages -> !stages.isEmpty() && !stages.contains(stage))
                .isPresent();
    }

    private static Notify notify(Value value) {
        Value entry = value.object("slackWebhookSecret", "emails", "amazonQ");
        Value amazonQ = entry.at("amazonQ");
        Optional<Notify.SlackChannel> channel = Optional.empty();
        if (amazonQ.node().isObject()) {
            Value slack = amazonQ.object("slackWorkspaceId", "slackChannelId");
            Optional<String> workspace =
                    slack.at("slackWorkspaceId").requiredText(Form.SLACK_WORKSPACE);
            Optional<String> id = slack.at("slackChannelId").requiredText(Form.SLACK_CHANNEL);
            channel = workspace.flatMap(w -> id.map(c -> new Notify.SlackChannel(w, c)));
        }
        return new Notify(
                entry.at("slackWebhookSecret").text(Form.SECRET),
                emails(entry.at("emails")),
                amazonQ.node().isObject() || amazonQ.bool(false),
                channel);
    }

    private static List<String> emails(Value list) {
        Set<String> seen = new HashSet<>();
        return list.list(
                "e-mail addresses",
                element -> {
                    Optional<String> email = element.text(Form.EMAIL);
                    email.filter(e -> !seen.add(e))
                            .ifPresent(e -> element.problem(e + " is named twice; keep one."));
                    return email;
                });
    }

    private static Limits limits(Value root) {
        Value evidence = root.at("evidence").object("requests", "sources");
        Value tags = root.at("managedElsewhere");
        return new Limits(
                root.at("quietPeriodMinutes").integer(0, 1440, 10),
                root.at("verifyAfterSeconds").integer(0, 3600, 90),
                root.at("maxHealsPerDay").integer(0, 100, 3),
                evidence.at("requests").integer(0, 1_000_000, 3),
                evidence.at("sources").integer(0, 1_000_000, 2),
                tags.list("tags", tag -> tag.text(Form.TAG)));
    }

    private static Operation operation(Value root, Notify notify) {
        Value retention = root.at("logRetentionDays");
        int days = retention.integer(1, 3653, 30);
        if (!RETENTIONS.contains(days)) {
            retention.problem(
                    "CloudWatch Logs keeps logs for %s days, not for %d."
                            .formatted(
                                    RETENTIONS.stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", ")),
                                    days));
        }
        Value alarmsTo = root.at("alarmsTo");
        return new Operation(
                days,
                root.at("tracing").bool(false),
                alarmsTo.absent() ? notify.emails() : emails(alarmsTo));
    }
}
