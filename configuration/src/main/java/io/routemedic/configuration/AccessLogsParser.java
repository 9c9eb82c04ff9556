package io.routemedic.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code accessLogs} in each of its forms. */
final class AccessLogsParser {

    private final Map<String, List<AccessLogs.Source>> sources = new HashMap<>();

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
        return AccessLogs.WholeAccount.ALL;
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
        Optional<AccessLogs.Source> source =
                logGroup.map(
                        name ->
                                new AccessLogs.Source(
                                        name,
                                        restApi.flatMap(a -> stage.map(s -> new StageId(a, s))),
                                        format,
                                        pattern));
        source.ifPresent(read -> compare(read, entry.at("logGroup")));
        return source;
    }

    /** A log group that several stages write to is named once for each of them. */
    private void compare(AccessLogs.Source source, Value at) {
        List<AccessLogs.Source> earlier =
                sources.computeIfAbsent(source.logGroup(), _ -> new ArrayList<>());
        for (AccessLogs.Source other : earlier) {
            if (other.stage().isEmpty() || source.stage().isEmpty()) {
                at.problem(
                        source.logGroup()
                                + " is named twice, and once without a stage; name it once, or once"
                                + " for each stage that writes to it.");
            } else if (other.stage().equals(source.stage())) {
                at.problem(source.logGroup() + " is named twice for the same stage; keep one.");
            } else if (!other.filterPattern().equals(source.filterPattern())) {
                at.problem(
                        source.logGroup()
                                + " has one subscription filter: give the same filterPattern each"
                                + " time it is named.");
            }
        }
        earlier.add(source);
    }

    private static AccessLogs wide(Value value) {
        boolean stream = value.node().has("kinesisStream");
        if (value.node().has("account") == stream) {
            value.problem(
                    "must have either \"account\": true or a \"kinesisStream\", and not both.");
            return AccessLogs.WholeAccount.ALL;
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
                entry.at("exclude").texts(),
                entry.at("logGroups").texts().stream().map(LogGroupPattern::new).toList(),
                entry.at("filterPattern").text());
    }
}
