package io.routemedic.local.dataplane;

import io.routemedic.local.world.DeploymentState;
import io.routemedic.local.world.StageState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Splits a stage's requests between base and canary in exact proportion: at 25 percent, the 4th,
 * 8th and so on go to the canary.
 */
final class CanarySplit {

    private final Map<String, Double> owed = new ConcurrentHashMap<>();

    Served serve(Target target) {
        StageState stage = target.stage();
        Optional<DeploymentState> canary =
                stage.canaryDeploymentId().flatMap(target.api()::deployment);
        if (canary.isPresent() && isCanarysTurn(target)) {
            return new Served(canary.get(), true, true);
        }
        DeploymentState base =
                target.api()
                        .deployment(stage.deploymentId())
                        .orElseThrow(
                                () -> new IllegalStateException("A stage serves a deployment."));
        return new Served(base, canary.isPresent(), false);
    }

    private boolean isCanarysTurn(Target target) {
        String key = target.api().id() + "/" + target.stage().name();
        double share = owed.merge(key, target.stage().canaryPercent(), Double::sum);
        if (share < 100) {
            return false;
        }
        owed.put(key, share - 100);
        return true;
    }
}
