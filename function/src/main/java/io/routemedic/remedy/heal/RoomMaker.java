package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.remedy.trail.HealTrail;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Deletes the oldest deployment of ours that nobody needs, where an API has as many as it may have.
 *
 * <p>Ours is what a heal's own record says that it made; what a description claims is no proof.
 * Nobody needs it once its heal is over, no stage serves it, and no stage would be taken back to
 * it.
 */
final class RoomMaker {

    private final HealRecords records;
    private final DeploymentActuator actuator;
    private final Supplier<ConfigurationReader> readers;
    private final HealTrail trail;

    RoomMaker(
            HealRecords records,
            DeploymentActuator actuator,
            Supplier<ConfigurationReader> readers,
            HealTrail trail) {
        this.records = records;
        this.actuator = actuator;
        this.readers = readers;
        this.trail = trail;
    }

    /**
     * Deletes at most one, and only the first time in a heal: where that does not help, another
     * quota is in the way. Does nothing where it cannot see all that it has to.
     */
    void make(HealRecord heal) {
        if (heal.looks() == 0) {
            oldest(heal.order().stage().api()).ifPresent(old -> delete(heal, old));
        }
    }

    private Optional<DeploymentId> oldest(ApiId api) {
        ConfigurationReader reader = readers.get();
        Optional<List<Deployment.Head>> all = reader.deployments(api).found();
        Optional<List<Stage>> stages = reader.stages(api).found();
        if (all.isEmpty() || stages.isEmpty()) {
            return Optional.empty();
        }
        Set<DeploymentId> needed = needed(all.get(), Leftovers.servedBy(stages.get()));
        return all.get().stream()
                .filter(one -> !needed.contains(one.id()))
                .filter(one -> madeBy(one).filter(made -> isOver(made, api)).isPresent())
                .min(Comparator.comparing(Deployment.Head::created))
                .map(Deployment.Head::id);
    }

    /** What is served, and what an undo of the heals that made it would go back to. */
    private Set<DeploymentId> needed(List<Deployment.Head> all, Set<DeploymentId> served) {
        Set<DeploymentId> needed = new HashSet<>(served);
        all.stream()
                .filter(one -> served.contains(one.id()))
                .flatMap(one -> madeBy(one).stream())
                .flatMap(made -> made.from().stream())
                .forEach(needed::add);
        return needed;
    }

    private Optional<HealRecord> madeBy(Deployment.Head deployment) {
        return Descriptions.healId(deployment.description())
                .flatMap(records::find)
                .filter(heal -> heal.to().filter(deployment.id()::equals).isPresent());
    }

    private static boolean isOver(HealRecord made, ApiId api) {
        return made.phase().isOver() && made.order().stage().api().equals(api);
    }

    private void delete(HealRecord heal, DeploymentId old) {
        // No audit, no action.
        trail.tell(heal, "room-made", Map.of("deployment", old.value()));
        switch (actuator.delete(heal.order().stage().api(), old)) {
            case Actuation.Done<DeploymentId> _, Actuation.Unknown<DeploymentId> _ -> {}
            case Actuation.Refused<DeploymentId>(String why, Actuation.Refusal _) ->
                    trail.tell(
                            heal, "room-not-made", Map.of("deployment", old.value(), "why", why));
        }
    }
}
