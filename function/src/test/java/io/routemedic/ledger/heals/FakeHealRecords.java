package io.routemedic.ledger.heals;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.policy.HealHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Heal records with the stages' history, in memory. */
public final class FakeHealRecords implements HealRecords, StageHistory {

    private final Map<String, HealRecord> records = new LinkedHashMap<>();
    private final Map<String, Instant> switches = new HashMap<>();
    private final Map<StageRef, Instant> breakers = new HashMap<>();

    @Override
    public synchronized Optional<HealRecord> find(String healId) {
        return Optional.ofNullable(records.get(healId));
    }

    @Override
    public synchronized HealRecord save(HealRecord record) {
        long stored = find(record.healId()).map(HealRecord::version).orElse(0L);
        if (stored != record.version()) {
            throw new StaleHealException(record.healId());
        }
        HealRecord next = record.storedAs(stored + 1);
        records.put(record.healId(), next);
        if (next.phase() == HealPhase.SWITCHING) {
            switches.put(record.healId(), record.since());
        }
        return next;
    }

    @Override
    public synchronized List<HealRecord> due(Instant until, int limit) {
        return records.values().stream()
                .filter(record -> !record.phase().isOver())
                .filter(record -> record.wakeAt().filter(due -> !due.isAfter(until)).isPresent())
                .sorted(Comparator.comparing(record -> record.wakeAt().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<HealRecord> switched(int limit) {
        return records.values().stream()
                .filter(record -> record.phase().isOver() && record.switchover().at().isPresent())
                .sorted(Comparator.comparing(HealRecord::since).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Reading<HealHistory> recent(
            StageRef stage, String exceptHeal, Instant now) {
        List<Instant> recent =
                switches.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(exceptHeal))
                        .map(Map.Entry::getValue)
                        .filter(at -> at.isAfter(now.minus(Duration.ofDays(1))))
                        .toList();
        return new Reading.Read<>(
                new HealHistory(recent, Optional.ofNullable(breakers.get(stage))),
                new Source("dynamodb:Query", now));
    }

    @Override
    public synchronized void openBreaker(StageRef stage, String healId, String why, Instant now) {
        breakers.putIfAbsent(stage, now);
    }

    @Override
    public synchronized List<Stopped> stopped(int limit, Instant now) {
        return breakers.entrySet().stream()
                .limit(limit)
                .map(
                        open ->
                                new Stopped(
                                        open.getKey(),
                                        open.getValue(),
                                        open.getValue().plus(Duration.ofDays(1)),
                                        "heal",
                                        "It did not help."))
                .toList();
    }

    @Override
    public synchronized void closeBreaker(StageRef stage) {
        breakers.remove(stage);
    }

    public synchronized boolean isBreakerOpen(StageRef stage) {
        return breakers.containsKey(stage);
    }

    public synchronized List<HealRecord> all() {
        return List.copyOf(records.values());
    }
}
