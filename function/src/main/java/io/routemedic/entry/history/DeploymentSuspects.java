package io.routemedic.entry.history;

import io.routemedic.gateway.history.Change;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who may have deployed what a stage serves. */
final class DeploymentSuspects {

    /** What a clock is off, and what a call takes. */
    private static final Duration AROUND = Duration.ofMinutes(5);

    private static final Duration LATER = Duration.ofMinutes(1);

    private final ConfigurationReader reader;

    DeploymentSuspects(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** A deployment to a stage makes one, or points the stage to one that there was already. */
    List<Suspects> of(StageRef ref) {
        Optional<Stage> stage = reader.stage(ref).found();
        Optional<Deployment> live =
                stage.flatMap(one -> reader.deployment(ref.api(), one.deployment()).found());
        if (stage.isEmpty() || live.isEmpty()) {
            return List.of();
        }
        Suspects made = made(ref, stage.get(), live.get());
        boolean pointedLater = stage.get().lastUpdated().isAfter(live.get().created().plus(LATER));
        return pointedLater
                ? List.of(pointed(ref, live.get().id(), stage.get().lastUpdated()), made)
                : List.of(made);
    }

    private Suspects made(StageRef ref, Stage stage, Deployment live) {
        Deployment deployment =
                stage.canary()
                        .flatMap(
                                canary -> reader.deployment(ref.api(), canary.deployment()).found())
                        .orElse(live);
        return suspects(
                "CreateDeployment",
                deployment.created(),
                deployment.id(),
                change ->
                        "Deployment `%s` was made %s.".formatted(deployment.id(), change.signed()),
                "made deployment `%s`".formatted(deployment.id()));
    }

    private static Suspects pointed(StageRef ref, DeploymentId live, Instant at) {
        Suspects any =
                suspects(
                        "UpdateStage",
                        at,
                        live,
                        change ->
                                "Stage `%s` was pointed to deployment `%s` %s."
                                        .formatted(ref.stage(), live, change.signed()),
                        "pointed stage `%s` to deployment `%s`".formatted(ref.stage(), live));
        return new Suspects(
                any.events(),
                any.from(),
                any.to(),
                any.isIt().and(change -> change.names("stageName", ref.stage().value())),
                any.told(),
                any.what());
    }

    private static Suspects suspects(
            String event,
            Instant at,
            DeploymentId deployment,
            Function<Change, String> told,
            String what) {
        return new Suspects(
                List.of(event),
                at.minus(AROUND),
                at.plus(AROUND),
                change -> change.deployments().contains(deployment),
                told,
                what);
    }
}
