package io.routemedic.remedy.heal;

import io.routemedic.audit.AuditTrail;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.HealRecords.StaleHealException;
import io.routemedic.remedy.trail.HealTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The proof that a heal lacked when it ended, and that a request has brought since. */
public final class LateProof {

    private static final int MOST = 200;
    private static final Duration FOLLOWED = Duration.ofDays(1);
    private static final Duration FAR = Duration.ofDays(2);

    private static final Set<HealPhase> SERVED =
            EnumSet.of(HealPhase.PROVEN, HealPhase.VERIFIED, HealPhase.QUIET, HealPhase.UNVERIFIED);

    private final HealRecords records;
    private final HealTrail trail;
    private final InstantSource clock;

    public LateProof(HealRecords records, AuditTrail trail, InstantSource clock) {
        this.records = records;
        this.trail = new HealTrail(trail, clock);
        this.clock = clock;
    }

    /**
     * The heals of the last day, by the finding that asked for each.
     *
     * @param served those whose deployment the stage got, the latest of each finding
     * @param running findings of heals that are not over: these tell of themselves
     */
    public record Recent(Map<String, HealRecord> served, Set<String> running) {
        public Recent {
            served = Map.copyOf(served);
            running = Set.copyOf(running);
        }
    }

    /**
     * Looks them up.
     *
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     */
    public Recent recent() {
        Instant now = clock.instant();
        Map<String, HealRecord> served = new HashMap<>();
        records.switched(MOST).stream()
                .filter(heal -> SERVED.contains(heal.phase()))
                .filter(heal -> heal.since().isAfter(now.minus(FOLLOWED)))
                .forEach(heal -> served.putIfAbsent(heal.order().findingId(), heal));
        Set<String> running = new HashSet<>();
        records.due(now.plus(FAR), MOST).forEach(heal -> running.add(heal.order().findingId()));
        return new Recent(served, running);
    }

    /**
     * Ends a heal as proven that had ended without proof; empty when it was proven before, or
     * somebody is at it.
     *
     * @throws io.routemedic.audit.AuditUnavailableException when the trail cannot be written
     */
    public Optional<HealOutcome> prove(HealRecord heal, String proof) {
        if (heal.phase() == HealPhase.PROVEN) {
            return Optional.empty();
        }
        trail.tell(heal, HealPhase.PROVEN.id(), Map.of("proof", proof));
        Instant now = clock.instant();
        try {
            HealRecord proven =
                    records.save(
                            heal.end(
                                    HealPhase.PROVEN,
                                    List.of(HealReason.verification(proof)),
                                    now));
            return Optional.of(HealOutcome.of(proven, now));
        } catch (StaleHealException e) {
            return Optional.empty();
        }
    }
}
