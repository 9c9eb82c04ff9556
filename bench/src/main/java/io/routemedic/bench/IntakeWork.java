package io.routemedic.bench;

import io.routemedic.entry.flow.Intake;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.StageDirectory;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The function's own intake, warm: from a payload to incidents. The stage's settings come from
 * memory, and are read once.
 */
final class IntakeWork implements Work {

    private static final StageRef STAGE = StageRef.of("a1b2c3d4e5", "prod");
    private static final Instant NOW = Instant.parse("2026-11-05T11:00:00Z");

    private final byte[] event;
    private final Intake intake;

    IntakeWork(byte[] event, String format) {
        this.event = event.clone();
        this.intake =
                new Intake(
                        "eu-west-1",
                        new LogBatchReader(Set.of()),
                        new StageDirectory(
                                reader(format),
                                List.of(new StageDirectory.Mapping(Payload.LOG_GROUP, STAGE)),
                                Duration.ofDays(1),
                                InstantSource.fixed(NOW)));
    }

    /**
     * Returns how many failures were found.
     *
     * @throws IllegalStateException when anything could not be read: such a time tells nothing
     */
    @Override
    public long run() {
        var failures = new AtomicLong();
        List<String> problems =
                intake.read(
                        new ByteArrayInputStream(event),
                        result -> {
                            if (result.unreadable() > 0 || !result.problems().isEmpty()) {
                                throw new IllegalStateException(result.toString());
                            }
                            failures.addAndGet(result.failures());
                        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return failures.get();
    }

    private static ConfigurationReader reader(String format) {
        var log =
                new Stage.AccessLog(
                        "arn:aws:logs:eu-west-1:111122223333:log-group:" + Payload.LOG_GROUP,
                        Optional.of(format));
        var stage =
                new Stage(
                        STAGE,
                        new DeploymentId("dep001"),
                        Optional.empty(),
                        Optional.of(log),
                        NOW,
                        Map.of());
        var reading = new Reading.Read<>(stage, new Source("apigateway:GetStage", NOW));
        return new ConfigurationReader() {
            @Override
            public <T> Reading<T> read(Question<T> question) {
                if (question instanceof Question.OfStage) {
                    return question.answered(reading);
                }
                throw new UnsupportedOperationException(question.toString());
            }
        };
    }
}
