package io.routemedic.cli.replay;

import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets lines from a file belong to the stage that they name. In production a line must come from
 * that stage's own log group, because a line may not choose whom RouteMedic acts on; a replay acts
 * on nothing.
 *
 * @param logGroup that the replayed lines are said to come from
 * @param format of the lines, where the caller gave one
 */
public record ReplayedStages(ConfigurationReader origin, String logGroup, Optional<String> format)
        implements ConfigurationReader {

    @Override
    public <T> Reading<T> read(Question<T> question) {
        return question instanceof Question.OfStage(StageRef ref)
                ? question.answered(origin.stage(ref).map(this::replayed))
                : origin.read(question);
    }

    @Override
    public ConfigurationReader atMost(Duration age) {
        return new ReplayedStages(origin.atMost(age), logGroup, format);
    }

    private Stage replayed(Stage stage) {
        Optional<String> own = stage.accessLog().flatMap(Stage.AccessLog::format);
        return new Stage(
                stage.ref(),
                stage.deployment(),
                stage.canary(),
                Optional.of(
                        new Stage.AccessLog(
                                "arn:aws:logs:::log-group:" + logGroup, format.or(() -> own))),
                stage.lastUpdated(),
                stage.tags());
    }
}
