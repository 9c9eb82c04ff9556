package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.remedy.queue.HealQueue;
import io.routemedic.remedy.queue.WakeUps;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Leftovers leftovers;
    private final Collection<StageRef> stages;
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
        this.leftovers = new Leftovers(records, wakeUps, readers, timing, clock);
        this.stages = List.copyOf(stages);
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
        int found = 0;
        for (StageRef stage : apis.values()) {
            found += leftovers.sweep(stage, unread);
        }
        return new Report(due.size(), found, unread);
    }
}
