package io.routemedic.entry.flow.diagnose;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.PutOffIncident;
import io.routemedic.ledger.findings.PutOffIncidents;
import io.routemedic.remedy.decision.Decided;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Diagnoses what was put off, in the order in which it was, while there is time. What could not be
 * read for an hour is concluded without it. A repeated round is harmless: an incident is kept until
 * all is done that follows from it, and each of that is idempotent.
 */
public final class CatchingUp {

    private static final Logger log = LoggerFactory.getLogger(CatchingUp.class);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int MOST = 100;

    /** Its requests may be counted for its finding, and not for its root cause yet. */
    private static final String ROOTS = "-roots";

    private final PutOffIncidents later;
    private final Settling settling;
    private final Pacing pacing;
    private final LogDiagnosis diagnosis;
    private final StrangersShare share;
    private final FindingLedger ledger;
    private final Concluding concluding;
    private final InstantSource clock;

    public CatchingUp(
            PutOffIncidents later,
            Settling settling,
            Pacing pacing,
            LogDiagnosis diagnosis,
            StrangersShare share,
            FindingLedger ledger,
            Concluding concluding,
            InstantSource clock) {
        this.later = later;
        this.settling = settling;
        this.pacing = pacing;
        this.diagnosis = diagnosis;
        this.share = share;
        this.ledger = ledger;
        this.concluding = concluding;
        this.clock = clock;
    }

    /** Throws when the tables cannot be used: the next round does it again. */
    void round() {
        settling.goOn();
        pacing.diagnose();
        List<RuntimeException> failed = new ArrayList<>();
        later.due(clock.instant(), MOST).forEach(one -> catchUp(one, failed));
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    /** One that cannot be done holds up no other. */
    private void catchUp(PutOffIncident one, List<RuntimeException> failed) {
        try {
            boolean done = pacing.isTimeLeft() && catchUp(one, clock.instant());
            if (done) {
                later.done(one);
            }
            log.atInfo()
                    .addKeyValue("incident", one.id())
                    .addKeyValue("done", done)
                    .log("Caught up");
        } catch (RuntimeException e) {
            failed.add(e);
        }
    }

    /** Whether nothing is left to do. */
    private boolean catchUp(PutOffIncident one, Instant now) {
        boolean last = one.since().isBefore(now.minus(PATIENCE));
        Optional<Incident> settled =
                one.counted() ? Optional.of(one.incident()) : settling.settled(one.incident());
        if (settled.isEmpty() && !last) {
            return false;
        }
        Diagnosed diagnosed = diagnosis.look(settled.orElse(one.incident()));
        if (diagnosed.putOff() && !last) {
            return false;
        }
        List<Finding> finding =
                one.counted()
                        ? List.of(diagnosed.finding())
                        : share.counted(List.of(diagnosed.finding()));
        List<Decided> decided = concluding.decide(finding, record(one, finding, now), now);
        if (decided.stream().anyMatch(Decided::putOff) && !last) {
            return false;
        }
        concluding.conclude(one.laterBatchId(), decided, now);
        return true;
    }

    private Map<String, FindingRecord> record(
            PutOffIncident one, List<Finding> finding, Instant now) {
        String batchId = one.laterBatchId();
        if (!one.counted()) {
            return ledger.count(batchId, Finding.withRoots(finding), now);
        }
        Map<String, FindingRecord> records = new HashMap<>(ledger.describe(batchId, finding, now));
        List<Finding> roots = Finding.roots(finding);
        boolean known = finding.stream().anyMatch(found -> isCountedFor(one, found));
        records.putAll(
                known
                        ? ledger.describe(batchId + ROOTS, roots, now)
                        : ledger.count(batchId + ROOTS, roots, now));
        return records;
    }

    private static boolean isCountedFor(PutOffIncident one, Finding found) {
        return one.root().isPresent() && one.root().equals(found.rootKey().map(FindingIds::of));
    }
}
