package io.routemedic.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code accessLogs} in each of its forms. */
final class AccessLogsParser {

    private final Set<String> seen = new HashSet<>();

    AccessLogs parse(Value value) {
        if (value.node().isArray()) {
            return named(value.as("logGroups"));
        }
        if (value.node().isObject()) {
            return wide(value);
        }
        boolean account = value.node().isTextual() && value.node().textValue().equals("account");
        if (!account && !value.absent()) {
            value.mustBeAsExpected();
        }
        return new AccessLogs.WholeAccount(List.of(), Optional.empty());
    }

    private AccessLogs named(Value list) {
        if (list.node().isEmpty()) {
            list.problem(
                    "is empty, so RouteMedic would see nothing; it must be %s."
                            .formatted(list.schema().expected()));
        }
        return new AccessLogs.Named(list.list(this::source));
    }

    private Optional<AccessLogs.Source> source(Value element) {
        Value entry = element.object();
        Optional<String> restApi = entry.at("restApi").text();
        Optional<String> stage = entry.at("stage").text();
        if (entry.at("restApi").absent() != entry.at("stage").absent()) {
            entry.problem("restApi and stage belong together; give both or neither.");
        }
        Optional<String> format = entry.at("format").text();
        Optional<String> pattern = entry.at("filterPattern").text();
        Optional<String> logGroup = entry.at("logGroup").text();
        logGroup.filter(name -> !seen.add(name))
                .ifPresent(
                        name ->
                                entry.at("logGroup")
                                        .problem(
                                                name
                                                        + " is named twice; keep one, without"
                                                        + " restApi and stage where several stages"
                                                        + " write to it."));
        return logGroup.map(
                name ->
                        new AccessLogs.Source(
                                name,
                                restApi.flatMap(a -> stage.map(s -> new StageId(a, s))),
                                format,
                                pattern));
    }

    private static AccessLogs wide(Value value) {
        boolean stream = value.node().has("kinesisStream");
        if (value.node().has("account") == stream) {
            value.problem(
                    "must have either \"account\": true or a \"kinesisStream\", and not both.");
            return new AccessLogs.WholeAccount(List.of(), Optional.empty());
        }
        return stream ? stream(value.as("stream").object()) : account(value.as("wholeAccount"));
    }

    private static AccessLogs stream(Value entry) {
        return new AccessLogs.Stream(
                entry.at("kinesisStream").text().orElse(""), entry.at("kmsKey").text());
    }

    private static AccessLogs account(Value value) {
        Value entry = value.object();
        Value account = entry.at("account");
        if (!account.schema().fits(account.node())) {
            account.mustBeAsExpected();
        }
        return new AccessLogs.WholeAccount(
                entry.at("exclude").texts(), entry.at("filterPattern").text());
    }
}
