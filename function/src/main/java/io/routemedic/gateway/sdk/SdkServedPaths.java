package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The routes of a deployment whose summary is missing, by the export of a stage that serves it and
 * nothing else. An export is of the stage, not of the deployment: the stage is looked at before and
 * after.
 */
final class SdkServedPaths {

    private final SdkStages stages;
    private final SdkDefinitions definitions;

    SdkServedPaths(SdkStages stages, SdkDefinitions definitions) {
        this.stages = stages;
        this.definitions = definitions;
    }

    /** Empty when no stage serves it alone, or the export does not answer. */
    Optional<Reading<Set<Route>>> of(ApiId api, DeploymentId deployment) {
        return stages.stages(api).found().orElse(List.of()).stream()
                .filter(stage -> serves(stage, deployment))
                .findFirst()
                .flatMap(stage -> exported(stage, deployment));
    }

    private Optional<Reading<Set<Route>>> exported(Stage stage, DeploymentId deployment) {
        Reading<Set<Route>> routes = definitions.served(stage.ref());
        boolean read = routes.found().filter(found -> !found.isEmpty()).isPresent();
        return read
                        && stages.stage(stage.ref())
                                .found()
                                .filter(after -> serves(after, deployment))
                                .isPresent()
                ? Optional.of(routes)
                : Optional.empty();
    }

    private static boolean serves(Stage stage, DeploymentId deployment) {
        return stage.deployment().equals(deployment) && stage.canary().isEmpty();
    }
}
