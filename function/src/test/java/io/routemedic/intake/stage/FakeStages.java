package io.routemedic.intake.stage;

import io.routemedic.gateway.model.AccessLogSettings;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stages with access logs, and which calls were made to read them. */
public final class FakeStages {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");

    public final List<String> calls = new ArrayList<>();
    private final Map<StageRef, Stage> stages = new LinkedHashMap<>();
    private boolean denied;

    public FakeStages with(StageRef ref, String logGroup, String format) {
        var settings =
                new AccessLogSettings(
                        "arn:aws:logs:eu-west-1:111122223333:log-group:" + logGroup,
                        Optional.of(format).filter(text -> !text.isEmpty()));
        stages.put(
                ref,
                new Stage(
                        ref,
                        new DeploymentId("dep001"),
                        Optional.empty(),
                        Optional.of(settings),
                        NOW,
                        Map.of()));
        return this;
    }

    /** From now on, whether AWS denies every call. */
    public FakeStages denying(boolean all) {
        denied = all;
        return this;
    }

    public ConfigurationReader reader() {
        return (ConfigurationReader)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ConfigurationReader.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "stage" -> stage((StageRef) arguments[0]);
                                    case "stages" -> stages((ApiId) arguments[0]);
                                    case "restApis" -> restApis();
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private Reading<Stage> stage(StageRef ref) {
        calls.add("GetStage " + ref);
        if (denied) {
            return unread("apigateway:GetStage");
        }
        Stage stage = stages.get(ref);
        return stage == null
                ? new Reading.Absent<>(source("apigateway:GetStage"))
                : new Reading.Read<>(stage, source("apigateway:GetStage"));
    }

    private Reading<List<Stage>> stages(ApiId api) {
        calls.add("GetStages " + api);
        if (denied) {
            return unread("apigateway:GetStages");
        }
        return new Reading.Read<>(
                stages.values().stream().filter(stage -> stage.ref().api().equals(api)).toList(),
                source("apigateway:GetStages"));
    }

    private Reading<List<RestApi>> restApis() {
        calls.add("GetRestApis");
        if (denied) {
            return unread("apigateway:GetRestApis");
        }
        return new Reading.Read<>(
                stages.keySet().stream()
                        .map(StageRef::api)
                        .distinct()
                        .map(api -> new RestApi(api, api.value(), false, Map.of()))
                        .toList(),
                source("apigateway:GetRestApis"));
    }

    private static <T> Reading<T> unread(String call) {
        return new Reading.Unread<>(call, "AccessDenied.");
    }

    private static Source source(String call) {
        return new Source(call, NOW);
    }
}
