package io.routemedic.intake.stage;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stages with access logs, and which calls were made to read them. */
public final class FakeStages implements ConfigurationReader {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");

    public final List<String> calls = new ArrayList<>();
    private final Map<StageRef, Stage> stages = new LinkedHashMap<>();
    private boolean denied;
    private boolean putOff;

    public FakeStages with(StageRef ref, String logGroup, String format) {
        var settings =
                new Stage.AccessLog(
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

    /** From now on, whether there is no budget to ask AWS. */
    public FakeStages puttingOff(boolean all) {
        putOff = all;
        return this;
    }

    @Override
    public <T> Reading<T> read(Question<T> question) {
        if (putOff) {
            return new Reading.Unread<>("apigateway:GET", "There is no budget.", true);
        }
        return question.answered(
                switch (question) {
                    case Question.OfStage(StageRef ref) -> oneStage(ref);
                    case Question.OfStages(ApiId api) -> allStages(api);
                    case Question.OfApis _ -> allApis();
                    case Question.OfDeployment _ -> unread("apigateway:GetDeployment");
                    default -> throw new UnsupportedOperationException(question.toString());
                });
    }

    private Reading<Stage> oneStage(StageRef ref) {
        calls.add("GetStage " + ref);
        if (denied) {
            return unread("apigateway:GetStage");
        }
        Stage stage = stages.get(ref);
        return stage == null
                ? new Reading.Absent<>(source("apigateway:GetStage"))
                : new Reading.Read<>(stage, source("apigateway:GetStage"));
    }

    private Reading<List<Stage>> allStages(ApiId api) {
        calls.add("GetStages " + api);
        if (denied) {
            return unread("apigateway:GetStages");
        }
        return new Reading.Read<>(
                stages.values().stream().filter(stage -> stage.ref().api().equals(api)).toList(),
                source("apigateway:GetStages"));
    }

    private Reading<List<RestApi>> allApis() {
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
