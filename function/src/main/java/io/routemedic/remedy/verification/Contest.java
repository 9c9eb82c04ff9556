package io.routemedic.remedy.verification;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.remedy.decision.PlanReader;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds out afterwards whether somebody deployed to the stage in the moment between our last look
 * at it and our switch: AWS takes no condition with a switch that could prevent it.
 */
public final class Contest {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private final Supplier<ConfigurationReader> readers;

    public Contest(Supplier<ConfigurationReader> readers) {
        this.readers = readers;
    }

    /**
     * Somebody else's deployment, made between ours and our switch, that no other stage serves.
     *
     * @param heal whose stage serves its deployment now
     */
    public Reading<Optional<Deployment.Head>> rival(HealRecord heal) {
        ConfigurationReader reader = readers.get();
        StageRef stage = heal.order().stage();
        Reading<List<Deployment.Head>> all = reader.deployments(stage.api());
        Reading<Optional<Deployment.Head>> suspect =
                all.map(heads -> suspect(heal, heads, Set.of()));
        return suspect.found().flatMap(found -> found).isEmpty()
                ? suspect
                : all.flatMap(
                        heads ->
                                reader.stages(stage.api())
                                        .map(stages -> servedElsewhere(stages, stage))
                                        .map(used -> suspect(heal, heads, used)));
    }

    private static Optional<Deployment.Head> suspect(
            HealRecord heal, List<Deployment.Head> all, Set<DeploymentId> used) {
        Optional<Instant> made =
                all.stream()
                        .filter(one -> Optional.of(one.id()).equals(heal.to()))
                        .map(Deployment.Head::created)
                        .findFirst();
        Instant latest = heal.since().plus(CLOCKS_DIFFER);
        return all.stream()
                .filter(one -> Descriptions.healId(one.description()).isEmpty())
                .filter(one -> made.filter(ours -> !one.created().isBefore(ours)).isPresent())
                .filter(one -> !one.created().isAfter(latest))
                .filter(one -> !Optional.of(one.id()).equals(heal.from()))
                .filter(one -> !used.contains(one.id()))
                .max(Comparator.comparing(Deployment.Head::created));
    }

    private static Set<DeploymentId> servedElsewhere(List<Stage> stages, StageRef except) {
        Set<DeploymentId> served = new HashSet<>();
        stages.stream()
                .filter(stage -> !stage.ref().equals(except))
                .forEach(
                        stage -> {
                            served.add(stage.deployment());
                            stage.canary().ifPresent(canary -> served.add(canary.deployment()));
                        });
        return served;
    }

    /**
     * True when the rival is proven to be what we deployed: the same routes, and a draft that is
     * still the same.
     */
    public boolean isTheSame(HealRecord heal, DeploymentId rival) {
        StageRef stage = heal.order().stage();
        ConfigurationReader reader = readers.get();
        boolean sameRoutes =
                heal.to()
                        .flatMap(ours -> routes(reader, stage, ours))
                        .equals(routes(reader, stage, rival).filter(routes -> !routes.isEmpty()));
        return sameRoutes
                && reader.stage(stage).found().filter(now -> now.canary().isEmpty()).isPresent()
                && new PlanReader(reader)
                        .read(stage)
                        .plan()
                        .found()
                        .filter(Contest::isNothing)
                        .isPresent();
    }

    private static Optional<Map<Route, RouteAccess>> routes(
            ConfigurationReader reader, StageRef stage, DeploymentId id) {
        return reader.deployment(stage.api(), id).found().map(Deployment::routes);
    }

    private static boolean isNothing(Plan plan) {
        return plan.added().isEmpty()
                && plan.removed().isEmpty()
                && plan.changed().isEmpty()
                && plan.changedDefinitions().isEmpty()
                && plan.unchecked().isEmpty();
    }
}
