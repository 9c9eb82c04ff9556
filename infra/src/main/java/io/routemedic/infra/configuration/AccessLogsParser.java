package io.routemedic.infra.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code accessLogs} in each of its three forms. */
final class AccessLogsParser {
    private static final String FORMS =
            "must be a list of log groups, such as [{\"logGroup\": \"/apigw/orders-prod\"}], or"
                    + " \"account\" for all log groups, or {\"kinesisStream\": \"arn:…\"} for a"
                    + " stream.";

    private final Set<String> seen = new HashSet<>();

    AccessLogs parse(Value value) {
        AccessLogs nothing = new AccessLogs.Named(List.of());
        if (value.absent()) {
            value.problem("is missing; it " + FORMS);
            return nothing;
        }
        if (value.node().isTextual() && value.node().textValue().equals("account")) {
            return new AccessLogs.WholeAccount(List.of(), Optional.empty());
        }
        if (value.node().isArray()) {
            return named(value);
        }
        if (value.node().isObject()) {
            return wide(value);
        }
        value.problem(FORMS.substring(0, FORMS.length() - 1) + ", not " + value.shown() + ".");
        return nothing;
    }

    private AccessLogs named(Value list) {
        if (list.node().isEmpty()) {
            list.problem("is empty, so RouteMedic would see nothing; it " + FORMS);
        }
        return new AccessLogs.Named(list.list("log groups", this::source));
    }

    private Optional<AccessLogs.Source> source(Value element) {
        Value entry = element.object("logGroup", "restApi", "stage", "format", "filterPattern");
        Optional<String> logGroup = entry.at("logGroup").requiredText(Form.LOG_GROUP);
        Optional<String> restApi = entry.at("restApi").text(Form.REST_API);
        Optional<String> stage = entry.at("stage").text(Form.STAGE);
        if (entry.at("restApi").absent() != entry.at("stage").absent()) {
            entry.problem("restApi and stage belong together; give both or neither.");
        }
        Optional<String> format = entry.at("format").text(Form.LOG_FORMAT);
        Optional<String> pattern = entry.at("filterPattern").text(Form.FILTER_PATTERN);
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
        Value entry =
                value.object("account", "exclude", "filterPattern", "kinesisStream", "kmsKey");
        boolean account = entry.at("account").bool(false);
        List<String> exclude =
                entry.at("exclude").list("log groups", name -> name.text(Form.LOG_GROUP));
        Optional<String> pattern = entry.at("filterPattern").text(Form.FILTER_PATTERN);
        Optional<String> stream = entry.at("kinesisStream").text(Form.STREAM_ARN);
        Optional<String> key = entry.at("kmsKey").text(Form.KEY_ARN);
        if (account == !entry.at("kinesisStream").absent()) {
            entry.problem(
                    "must have either \"account\": true or a \"kinesisStream\", and not both.");
        }
        return stream.<AccessLogs>map(arn -> new AccessLogs.Stream(arn, key))
                .orElseGet(() -> new AccessLogs.WholeAccount(exclude, pattern));
    }
}
