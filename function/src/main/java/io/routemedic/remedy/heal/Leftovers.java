package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.Switchover;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.remedy.queue.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Deployments of ours that no stage serves and no heal accounts for: what a handling that died left
 * behind.
 */
final class Leftovers {

    private final HealRecords records;
    private final WakeUps wakeUps;
    private final Supplier<ConfigurationReader> readers;
    private final HealTiming timing;
    private final InstantSource clock;

    Leftovers(
            HealRecords records,
            WakeUps wakeUps,
            Supplier<ConfigurationReader> readers,
            HealTiming timing,
            InstantSource clock) {
        this.records = records;
        this.wakeUps = wakeUps;
        this.readers = readers;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Asks the heal function to delete those of one API.
     *
     * @param stage any stage of it
     * @param unread gets a sentence for what could not be looked at
     * @return how many there are
     */
    int sweep(StageRef stage, List<String> unread) {
        ConfigurationReader reader = readers.get();
        Reading<List<Deployment.Head>> deployments = reader.deployments(stage.api());
        deployments.unread().ifPresent(failure -> unread.add(failure.why()));
        List<Deployment.Head> ours =
                deployments.found().orElse(List.of()).stream()
                        .filter(one -> Descriptions.healId(one.description()).isPresent())
                        .filter(this::isOldEnough)
                        .toList();
        if (ours.isEmpty()) {
            return 0;
        }
        Reading<List<Stage>> serving = reader.stages(stage.api());
        serving.unread().ifPresent(failure -> unread.add(failure.why()));
        if (serving.found().isEmpty()) {
            return 0;
        }
        Set<DeploymentId> served = servedBy(serving.found().get());
        List<Deployment.Head> leftovers =
                ours.stream()
                        .filter(one -> !served.contains(one.id()))
                        .filter(this::isUnaccountedFor)
                        .toList();
        leftovers.forEach(leftover -> delete(stage, leftover));
        return leftovers.size();
    }

    private boolean isOldEnough(Deployment.Head deployment) {
        Instant young = clock.instant().minus(timing.lease().multipliedBy(2));
        return deployment.created().isBefore(young);
    }

    /** The deployments that clients reach, canaries among them. */
    static Set<DeploymentId> servedBy(List<Stage> stages) {
        Set<DeploymentId> served = new HashSet<>();
        for (Stage stage : stages) {
            served.add(stage.deployment());
            stage.canary().ifPresent(canary -> served.add(canary.deployment()));
        }
        return served;
    }

    /** A heal that is under way, or that made it to the stage, accounts for its deployment. */
    private boolean isUnaccountedFor(Deployment.Head deployment) {
        if (records.find(recordOf(deployment)).isPresent()) {
            return false;
        }
        return Descriptions.healId(deployment.description())
                .flatMap(records::find)
                .map(heal -> !accountsFor(heal, deployment.id()))
                .orElse(true);
    }

    private static boolean accountsFor(HealRecord heal, DeploymentId deployment) {
        boolean its = heal.to().map(deployment::equals).orElse(!heal.phase().isOver());
        return its && heal.phase() != HealPhase.ABANDONED;
    }

    /** A record of its own: the heal's record stays what it is. */
    private void delete(StageRef stage, Deployment.Head leftover) {
        Instant now = clock.instant();
        HealOrder order =
                HealOrder.ofNoFinding(recordOf(leftover), stage, "watch", leftover.created());
        HealRecord record =
                HealRecord.requested(order, now, now)
                        .enter(
                                HealPhase.ABANDONING,
                                Switchover.UNKNOWN.to(leftover.id()),
                                List.of(HealReason.leftover(leftover.description())),
                                now,
                                now);
        wakeUps.after(Duration.ZERO, records.save(record));
    }

    private static String recordOf(Deployment.Head leftover) {
        return "leftover-" + leftover.id();
    }
}
