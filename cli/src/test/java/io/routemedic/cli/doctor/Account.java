package io.routemedic.cli.doctor;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account in memory: its stages, and its log groups by name. */
final class Account implements ConfigurationReader, LogGroups {

    static final String ENOUGH =
            "{\"m\":\"$context.httpMethod\",\"p\":\"$context.path\",\"e\":\"$context.error.responseType\",\"ip\":\"$context.identity.sourceIp\"}";

    private static final Source SOURCE = new Source("a:Call", Instant.EPOCH);

    private final Map<ApiId, List<Stage>> stages = new LinkedHashMap<>();
    private final Map<String, LogGroups.LogGroup> groups = new LinkedHashMap<>();
    private int calls;

    /** An API with these stages. */
    void api(String id, Stage... its) {
        stages.put(new ApiId(id), List.of(its));
    }

    void group(String name, boolean takesFilters, int filters) {
        groups.put(name, new LogGroups.LogGroup(takesFilters, filters));
    }

    int calls() {
        return calls;
    }

    static Stage stage(String api, String name, Optional<Stage.AccessLog> log) {
        return stage(api, name, log, Map.of());
    }

    static Stage stage(
            String api, String name, Optional<Stage.AccessLog> log, Map<String, String> tags) {
        return new Stage(
                StageRef.of(api, name),
                new DeploymentId("dep001"),
                Optional.empty(),
                log,
                Instant.EPOCH,
                tags);
    }

    static Optional<Stage.AccessLog> log(String group, String format) {
        return Optional.of(
                new Stage.AccessLog(
                        "arn:aws:logs:eu-west-1:111122223333:log-group:" + group + ":*",
                        Optional.of(format)));
    }

    @Override
    public <T> Reading<T> read(Question<T> question) {
        calls++;
        return switch (question) {
            case Question.OfApis _ ->
                    question.answered(
                            new Reading.Read<>(
                                    stages.keySet().stream().map(Account::api).toList(), SOURCE));
            case Question.OfStages(ApiId api) when api.value().equals("denied0000") ->
                    question.answered(new Reading.Unread<>("apigateway:GetStages", "denied"));
            case Question.OfStages(ApiId api) ->
                    question.answered(
                            new Reading.Read<>(stages.getOrDefault(api, List.of()), SOURCE));
            default -> throw new AssertionError("A doctor does not ask for " + question);
        };
    }

    private static RestApi api(ApiId id) {
        return new RestApi(id, "orders", false, Map.of());
    }

    @Override
    public Reading<LogGroup> look(String name) {
        return Optional.ofNullable(groups.get(name))
                .<Reading<LogGroup>>map(group -> new Reading.Read<>(group, SOURCE))
                .orElseGet(() -> new Reading.Absent<>(SOURCE));
    }
}
