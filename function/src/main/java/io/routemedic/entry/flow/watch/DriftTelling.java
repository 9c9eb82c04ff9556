package io.routemedic.entry.flow.watch;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.entry.history.DraftAuthors;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.stages.DriftRecord;
import io.routemedic.ledger.stages.DriftRecord.Drift;
import io.routemedic.notice.Notice;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.remedy.decision.Deciding;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells people of a drift that has lasted, and of its end. The trail has it first. */
public final class DriftTelling {

    private final ConfigurationReader reader;
    private final Deciding deciding;
    private final DraftAuthors authors;
    private final AuditTrail trail;
    private final Owners owners;
    private final Announcer announcer;
    private final Duration after;
    private final String region;

    /**
     * @param after how long a draft must have been left as it is
     */
    public DriftTelling(
            ConfigurationReader reader,
            Deciding deciding,
            DraftAuthors authors,
            AuditTrail trail,
            Owners owners,
            Announcer announcer,
            Duration after,
            String region) {
        this.reader = reader;
        this.deciding = deciding;
        this.authors = authors;
        this.trail = trail;
        this.owners = owners;
        this.announcer = announcer;
        this.after = after;
        this.region = region;
    }

    /** What was read of one stage, and of its API. */
    record Seen(Stage stage, Draft draft, List<Stage> all) {}

    /**
     * Tells what is due.
     *
     * @param before how the stage stood when it was looked at before
     * @return the record as it is to be kept
     */
    DriftRecord tell(
            String account,
            Optional<DriftRecord> before,
            DriftRecord record,
            Seen seen,
            Instant now) {
        if (record.drift().isEmpty()) {
            before.filter(DriftRecord::isTold)
                    .ifPresent(known -> over(account, known, record, now));
            return record;
        }
        Drift drift = record.drift().get();
        boolean due = !drift.told() && !drift.since().plus(after).isAfter(now);
        return due && lasting(account, drift, seen, now)
                ? new DriftRecord(
                        record.stage(),
                        record.draft(),
                        record.live(),
                        record.compared(),
                        Optional.of(drift.asTold()))
                : record;
    }

    /** False when it is another drift by now, or another tool's that may still be at work. */
    private boolean lasting(String account, Drift drift, Seen seen, Instant now) {
        Decided decided = deciding.judge(seen.stage().ref(), account, region, now);
        boolean same =
                decided.plan().filter(plan -> plan.fingerprint().equals(drift.plan())).isPresent();
        boolean leftBehind =
                decided.deployer().isEmpty() || !seen.stage().lastUpdated().isAfter(drift.since());
        if (!same || !leftBehind) {
            return false;
        }
        List<String> who = decided.plan().map(plan -> authors.of(plan, now)).orElse(List.of());
        Map<String, Object> details = new HashMap<>(Map.of("changes", drift.changes()));
        if (!who.isEmpty()) {
            details.put("whoChanged", who);
        }
        trail.append(event(seen.stage().ref().toString(), "drift", drift, now, details));
        announcer.announce(
                new Notice.Drifted(
                        decided,
                        owners.of(decided.readings().api(), decided.readings().stage()),
                        drift.since(),
                        servedBy(seen),
                        who));
        return true;
    }

    /** Other stages of the API that serve the draft's routes already. */
    private List<StageName> servedBy(Seen seen) {
        Map<Route, RouteAccess> drafted = new HashMap<>();
        seen.draft().methods().forEach((route, method) -> drafted.put(route, method.access()));
        return seen.all().stream()
                .filter(stage -> !stage.ref().equals(seen.stage().ref()))
                .filter(
                        stage ->
                                reader.deployment(stage.ref().api(), stage.deployment())
                                        .found()
                                        .filter(live -> live.routes().equals(drafted))
                                        .isPresent())
                .map(stage -> stage.ref().stage())
                .toList();
    }

    private void over(String account, DriftRecord before, DriftRecord now, Instant at) {
        Drift drift = before.drift().orElseThrow();
        boolean deployed = !now.live().equals(before.live());
        trail.append(
                event(
                        now.stage().toString(),
                        "drift-over",
                        drift,
                        at,
                        Map.of("ending", deployed ? "deployed" : "reverted")));
        announcer.announce(
                new Notice.DriftOver(
                        account,
                        region,
                        reader.restApi(now.stage().api()).found().map(RestApi::name),
                        now.stage(),
                        drift.plan(),
                        Optional.of(now.live()).filter(_ -> deployed)));
    }

    private static AuditEvent event(
            String subject, String type, Drift drift, Instant now, Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("plan", drift.plan());
        all.put("since", drift.since().toString());
        return new AuditEvent(
                "%s/%s/%s/%s".formatted(type, subject, drift.plan(), drift.since()),
                subject,
                now,
                "watch",
                type,
                all);
    }
}
