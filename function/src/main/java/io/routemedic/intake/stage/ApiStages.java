package io.routemedic.intake.stage;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stages of an API that have an access log, as they were when they were read.
 *
 * @param readAt when
 */
public record ApiStages(ApiId api, Instant readAt, List<Logging> stages) {

    /**
     * Where a stage logs, and how.
     *
     * @param stage its name
     */
    public record Logging(String stage, String logGroup, Optional<String> format) {}

    public ApiStages {
        stages = List.copyOf(stages);
    }

    static ApiStages of(ApiId api, List<Stage> stages, Instant readAt) {
        return new ApiStages(
                api, readAt, stages.stream().flatMap(stage -> logging(stage).stream()).toList());
    }

    private static Optional<Logging> logging(Stage stage) {
        return stage.accessLog()
                .map(
                        log ->
                                new Logging(
                                        stage.ref().stage().value(),
                                        LogGroupArn.nameIn(log.destinationArn()),
                                        log.format()))
                .filter(log -> !log.logGroup().isEmpty());
    }
}
