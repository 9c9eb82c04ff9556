package io.routemedic.remedy.heal;

import io.routemedic.gateway.ApiId;
import io.routemedic.gateway.ConfigurationReader;
import io.routemedic.gateway.DeploymentHead;
import io.routemedic.gateway.DeploymentId;
import io.routemedic.gateway.Reading;
import io.routemedic.gateway.Stage;
import io.routemedic.gateway.StageRef;
import io.routemedic.ledger.HealOrder;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealReason;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.Switchover;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sees to what nobody else would: heals that are due or whose message was lost, drafts to be looked
 * at again, and deployments of ours that no heal accounts for. Changes nothing itself: it asks the
 * heal function to.
 */
public final class WatchRound {

    private static final int MOST_DUE = 100;

    private final HealRecords records;
    private final WakeUps wakeUps;
    private final Supplier<ConfigurationReader> readers;
    private final Collection<StageRef> stages;
    private final HealTiming timing;
    private final InstantSource clock;

    /**
     * @param stages those that configuration allows to be healed
     */
    public WatchRound(
            HealRecords records,
            HealQueue queue,
            Supplier<ConfigurationReader> readers,
            Collection<StageRef> stages,
            HealTiming timing,
            InstantSource clock) {
        this.records = records;
        this.wakeUps = new WakeUps(queue);
        this.readers = readers;
        this.stages = List.copyOf(stages);
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * What a round did.
     *
     * @param woken heals that were due
     * @param leftovers deployments that are to be deleted
     * @param unread what could not be looked at, one sentence each
     */
    public record Report(int woken, int leftovers, List<String> unread) {
        public Report {
            unread = List.copyOf(unread);
        }
    }

    /**
     * Makes one round. A repeated round is harmless.
     *
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     * @throws HealQueue.QueueUnavailableException when a request could not be sent
     */
    public Report run() {
        List<HealRecord> due = records.due(clock.instant(), MOST_DUE);
        due.forEach(heal -> wakeUps.after(Duration.ZERO, heal));
        Map<ApiId, StageRef> apis = new LinkedHashMap<>();
        stages.forEach(stage -> apis.putIfAbsent(stage.api(), stage));
        List<String> unread = new ArrayList<>();
        int leftovers = 0;
        for (StageRef stage : apis.values()) {
            leftovers += sweep(stage, unread);
        }
        return new Report(due.size(), leftovers, unread);
    }

    private int sweep(StageRef stage, List<String> unread) {
        ConfigurationReader reader = readers.get();
        Reading<List<DeploymentHead>> deployments = reader.deployments(stage.api());
        deployments.unread().ifPresent(failure -> unread.add(failure.why()));
        List<DeploymentHead> ours =
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
        List<DeploymentHead> leftovers =
                ours.stream()
                        .filter(one -> !served.contains(one.id()))
                        .filter(this::isUnaccountedFor)
                        .toList();
        leftovers.forEach(leftover -> delete(stage, leftover));
        return leftovers.size();
    }

    private boolean isOldEnough(DeploymentHead deployment) {
        Instant young = clock.instant().minus(timing.lease().multipliedBy(2));
        return deployment.created().isBefore(young);
    }

    private static Set<DeploymentId> servedBy(List<Stage> stages) {
        Set<DeploymentId> served = new HashSet<>();
        for (Stage stage : stages) {
            served.add(stage.deployment());
            stage.canary().ifPresent(canary -> served.add(canary.deployment()));
        }
        return served;
    }

    /** A heal that is under way, or that made it to the stage, accounts for its deployment. */
    private boolean isUnaccountedFor(DeploymentHead deployment) {
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
    private void delete(StageRef stage, DeploymentHead leftover) {
        Instant now = clock.instant();
        HealOrder order =
                new HealOrder(
                        recordOf(leftover), stage, "-", "-", "-", "-", "watch", leftover.created());
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

    private static String recordOf(DeploymentHead leftover) {
        return "leftover-" + leftover.id();
    }
}
