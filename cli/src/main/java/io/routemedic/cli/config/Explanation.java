package io.routemedic.cli.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.configuration.AccessLogs;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.configuration.Notify;
import io.routemedic.configuration.StageHealing;
import io.routemedic.configuration.StageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a configuration means for each stage, in words. */
record Explanation(Configuration configuration) {

    private static final String ROW = "%-30s %-8s %s";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Lines come from " + source() + ".");
        lines.add("");
        lines.add(ROW.formatted("STAGE", "MODE", "WHAT IT MEANS"));
        stages().forEach(
                        (stage, mode) -> lines.add(row(stage.toString(), mode, openRoutes(stage))));
        if (configuration.accessLogs().onlyStages().isEmpty()) {
            lines.add(row(otherStages(), Mode.OBSERVE, List.of()));
        }
        lines.add("");
        lines.add("Told: " + String.join(", ", told()) + ".");
        if (!agents().isEmpty()) {
            lines.add("May ask as agents, and only read: " + String.join(", ", agents()) + ".");
        }
        if (!configuration.healableStages().isEmpty()) {
            lines.addAll(limits(configuration.limits()));
        }
        return lines;
    }

    ObjectNode document() {
        ObjectNode document = Json.object().put("lines", source());
        ArrayNode all = document.putArray("stages");
        stages().forEach(
                        (stage, mode) -> {
                            ObjectNode one = all.addObject();
                            one.put("restApi", stage.restApi()).put("stage", stage.stage());
                            one.put("mode", mode.word());
                            openRoutes(stage).forEach(one.putArray("allowOpenRoutes")::add);
                        });
        document.put("otherStagesObserved", configuration.accessLogs().onlyStages().isEmpty());
        told().forEach(document.putArray("told")::add);
        agents().forEach(document.putArray("agents")::add);
        return document;
    }

    private List<String> agents() {
        return configuration.operation().agents();
    }

    private Map<StageId, Mode> stages() {
        Map<StageId, Mode> stages = new LinkedHashMap<>();
        if (configuration.accessLogs() instanceof AccessLogs.Named named) {
            named.sources().stream()
                    .flatMap(source -> source.stage().stream())
                    .forEach(stage -> stages.put(stage, Mode.OBSERVE));
        }
        configuration.healing().forEach(one -> stages.put(one.stage(), one.mode()));
        return stages;
    }

    private List<String> openRoutes(StageId stage) {
        return configuration.healing().stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .map(StageHealing::allowOpenRoutes)
                .orElse(List.of());
    }

    private static String row(String stage, Mode mode, List<String> openRoutes) {
        String meaning =
                switch (mode) {
                    case OBSERVE -> "people are told; nothing is changed";
                    case ASK ->
                            "people are told with a plan, and it is carried out once one approves"
                                    + " it";
                    case HEAL -> "what was left undeployed is deployed when every guard agrees";
                };
        String open =
                openRoutes.isEmpty()
                        ? ""
                        : "; these may go live open to everyone: " + String.join(", ", openRoutes);
        return ROW.formatted(stage, mode.word(), meaning + open);
    }

    private String otherStages() {
        return switch (configuration.accessLogs()) {
            case AccessLogs.WholeAccount all when !all.logGroups().isEmpty() ->
                    "others that log to " + joined(all.logGroups());
            case AccessLogs.WholeAccount _, AccessLogs.Named _, AccessLogs.Stream _ ->
                    "every other stage";
        };
    }

    private static String joined(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private String source() {
        return switch (configuration.accessLogs()) {
            case AccessLogs.Named named -> named.sources().size() + " access logs by name";
            case AccessLogs.WholeAccount all ->
                    "all log groups of the account and region"
                            + (all.logGroups().isEmpty()
                                    ? ""
                                    : " whose name is like " + joined(all.logGroups()))
                            + (all.exclude().isEmpty()
                                    ? ""
                                    : " but " + String.join(", ", all.exclude()));
            case AccessLogs.Stream stream -> "the stream " + stream.arn();
        };
    }

    private List<String> told() {
        Notify notices = configuration.notices();
        List<String> told = new ArrayList<>(notices.emails());
        Optional.of("the Slack webhook in the secret ")
                .flatMap(words -> notices.slackWebhookSecret().map(words::concat))
                .ifPresent(told::add);
        notices.slackChannel().ifPresent(channel -> told.add("Slack by Amazon Q Developer"));
        told.add("the stack's topic and event bus");
        return told;
    }

    private static List<String> limits(Limits limits) {
        return List.of(
                "A heal takes %d failed requests from %d clients, and a draft that was left alone for %d minutes."
                        .formatted(
                                limits.requests(),
                                limits.sources(),
                                limits.quietPeriod().toMinutes()),
                "A stage is healed %d times a day at most, and looked at %d seconds after each."
                        .formatted(limits.maxHealsPerDay(), limits.verifyAfter().toSeconds()));
    }
}
