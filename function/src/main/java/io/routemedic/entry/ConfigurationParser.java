package io.routemedic.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.policy.Mode;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@link Configuration} and collects every problem on the way. */
final class ConfigurationParser {

    private static final Pattern API_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern LOG_GROUP = Pattern.compile("[A-Za-z0-9_/.#-]{1,512}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Set<String> KEYS =
            Set.of(
                    "accessLogs",
                    "healing",
                    "notify",
                    "quietPeriodMinutes",
                    "verifyAfterSeconds",
                    "maxHealsPerDay",
                    "evidence",
                    "managedElsewhere",
                    // What only the deployment needs: validated where it is used.
                    "logRetentionDays",
                    "tracing",
                    "alarmsTo");

    private final List<String> problems = new ArrayList<>();

    Configuration parse(String json) {
        JsonFields root = new JsonFields(tree(json), "", problems);
        root.allowOnly(KEYS);
        Configuration configuration = configuration(root, tree(json).path("accessLogs"));
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException("RouteMedic's configuration", problems);
        }
        return configuration;
    }

    private JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidConfigurationException(
                    "RouteMedic's configuration",
                    List.of("It is not JSON: " + e.getOriginalMessage() + "."));
        }
    }

    private Configuration configuration(JsonFields root, JsonNode accessLogs) {
        boolean account = accessLogs.asText().equals("account") || accessLogs.isObject();
        JsonFields evidence = root.object("evidence");
        evidence.allowOnly(Set.of("requests", "sources"));
        return new Configuration(
                account,
                account ? List.of() : accessLogs(root),
                healing(root),
                notify(root.object("notify")),
                Duration.ofMinutes(root.number("quietPeriodMinutes", 10, 0, 7 * 24 * 60)),
                Duration.ofSeconds(root.number("verifyAfterSeconds", 90, 0, 24 * 60 * 60)),
                root.number("maxHealsPerDay", 3, 0, 100),
                evidence.number("requests", 3, 0, 1_000_000),
                evidence.number("sources", 2, 0, 1_000_000),
                root.texts("managedElsewhere"));
    }

    private List<AccessLogMapping> accessLogs(JsonFields root) {
        List<AccessLogMapping> mappings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonFields entry : root.objects("accessLogs")) {
            entry.allowOnly(Set.of("logGroup", "restApi", "stage", "format", "filterPattern"));
            Optional<String> group = entry.requiredText("logGroup", "`/apigw/orders-prod`");
            group.filter(name -> !LOG_GROUP.matcher(name).matches())
                    .ifPresent(name -> entry.problem("logGroup", "is no log group's name."));
            group.filter(name -> !seen.add(name))
                    .ifPresent(name -> entry.problem("logGroup", "is named twice: keep one."));
            Optional<StageRef> stage = optionalStage(entry);
            group.ifPresent(name -> mappings.add(new AccessLogMapping(name, stage)));
        }
        if (mappings.isEmpty() && problems.isEmpty()) {
            root.problem("accessLogs", "names no log group: list at least one, or say `account`.");
        }
        return mappings;
    }

    private Optional<StageRef> optionalStage(JsonFields entry) {
        Optional<String> api = entry.text("restApi");
        Optional<String> stage = entry.text("stage");
        if (api.isPresent() != stage.isPresent()) {
            entry.problem(
                    api.isPresent() ? "stage" : "restApi",
                    "is missing: name both the API and the stage, or neither to have it found.");
        }
        return api.isPresent() && stage.isPresent() ? stage(entry, api, stage) : Optional.empty();
    }

    private Optional<StageRef> stage(
            JsonFields entry, Optional<String> api, Optional<String> stage) {
        api.filter(id -> !API_ID.matcher(id).matches())
                .ifPresent(id -> entry.problem("restApi", "is no API id, such as `a1b2c3d4e5`."));
        stage.filter(name -> !STAGE_NAME.matcher(name).matches())
                .ifPresent(
                        name ->
                                entry.problem(
                                        "stage", "may hold only letters, digits, `_` and `-`."));
        return api.flatMap(id -> stage.map(name -> StageRef.of(id, name)));
    }

    private List<StageHealing> healing(JsonFields root) {
        List<StageHealing> healing = new ArrayList<>();
        Set<StageRef> seen = new HashSet<>();
        for (JsonFields entry : root.objects("healing")) {
            entry.allowOnly(Set.of("restApi", "stage", "mode", "allowOpenRoutes"));
            Optional<StageRef> stage =
                    stage(
                            entry,
                            entry.requiredText("restApi", "`a1b2c3d4e5`"),
                            entry.requiredText("stage", "`prod`"));
            stage.filter(ref -> !seen.add(ref))
                    .ifPresent(ref -> entry.problem("stage", "is named twice: keep one."));
            Mode mode = mode(entry);
            Set<Route> open = openRoutes(entry);
            stage.ifPresent(ref -> healing.add(new StageHealing(ref, mode, open)));
        }
        return healing;
    }

    private Mode mode(JsonFields entry) {
        String text = entry.requiredText("mode", "`ask`").orElse("observe");
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        entry.problem("mode", "must be `observe`, `ask` or `heal`.");
        return Mode.OBSERVE;
    }

    private Set<Route> openRoutes(JsonFields entry) {
        Set<Route> routes = new LinkedHashSet<>();
        for (String text : entry.texts("allowOpenRoutes")) {
            try {
                routes.add(Route.parse(text));
            } catch (IllegalArgumentException e) {
                entry.problem("allowOpenRoutes", "has a bad route. " + e.getMessage());
            }
        }
        return routes;
    }

    private Notify notify(JsonFields notify) {
        notify.allowOnly(Set.of("slackWebhookSecret", "emails", "amazonQ"));
        List<String> emails = notify.texts("emails");
        emails.stream()
                .filter(email -> !EMAIL.matcher(email).matches())
                .forEach(
                        email ->
                                notify.problem(
                                        "emails", "holds `" + email + "`, which is no address."));
        return new Notify(notify.text("slackWebhookSecret"), emails, notify.flag("amazonQ", false));
    }
}
