package io.routemedic.bench;

import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.routing.Route;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The function's own intake, warm: from a payload to incidents. The stage's settings come from
 * memory, and are read once; so do its routes, to which each failed request is put.
 */
final class IntakeWork implements Work {

    private static final StageRef STAGE = StageRef.of("a1b2c3d4e5", "prod");
    private static final Instant NOW = Instant.parse("2026-11-05T11:00:00Z");

    private static final int ROUTES = 300;

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
                                InstantSource.fixed(NOW)),
                        reader(format),
                        _ -> false);
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
                        Optional.empty(),
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
        Reading<Stage> reading = known(stage);
        var live = new Deployment(stage.deployment(), NOW, "", access());
        var draft = new Draft(Map.of(), "draft", live.table(), Map.of());
        return new ConfigurationReader() {
            @Override
            public <T> Reading<T> read(Question<T> question) {
                return question.answered(
                        switch (question) {
                            case Question.OfStage _ -> reading;
                            case Question.OfDeployment _ -> known(live);
                            case Question.OfDraft _ -> known(draft);
                            case Question.OfDomain(String host) -> known(domain(host));
                            default -> throw new UnsupportedOperationException(question.toString());
                        });
            }
        };
    }

    /** The whole domain is the stage's. */
    private static CustomDomain domain(String host) {
        return new CustomDomain(
                host,
                CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY,
                List.of(new BasePathMapping("", STAGE.api(), Optional.of(STAGE.stage()))),
                0);
    }

    private static <T> Reading<T> known(T value) {
        return new Reading.Read<>(value, new Source("bench", NOW));
    }

    /** A large API, as it takes part in placing each failed request. */
    private static Map<Route, RouteAccess> access() {
        Map<Route, RouteAccess> access = new HashMap<>();
        new SampleApi(ROUTES)
                .routes()
                .forEach(route -> access.put(route, new RouteAccess("NONE", false)));
        return access;
    }
}
