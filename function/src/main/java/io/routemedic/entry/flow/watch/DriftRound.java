package io.routemedic.entry.flow.watch;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.stages.DraftObservations;
import io.routemedic.ledger.stages.DriftRecord;
import io.routemedic.ledger.stages.DriftRecord.Drift;
import io.routemedic.ledger.stages.Drifts;
import io.routemedic.policy.Plan;
import io.routemedic.remedy.decision.PlanReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the drafts of all stages that RouteMedic sees, and has people told of those that nobody
 * deployed: once a drift, again when it changes, and when it is over.
 *
 * <p>Two calls an API, {@value #MOST_APIS} APIs a round; the next round goes on with the next ones.
 * What neither draft nor stage has changed of is not compared again for hours.
 */
public final class DriftRound {

    private static final Logger log = LoggerFactory.getLogger(DriftRound.class);

    static final int MOST_APIS = 20;
    static final Duration ROUND = Duration.ofMinutes(15);

    /** Authorizers, models and responses of the draft do not show in its resources. */
    private static final Duration COMPARED_AGAIN = Duration.ofHours(6);

    private final ConfigurationReader reader;
    private final PlanReader plans;
    private final DraftObservations drafts;
    private final Drifts drifts;
    private final SeenStages stages;
    private final DriftTelling telling;

    /**
     * @param stages those that RouteMedic sees
     */
    public DriftRound(
            ConfigurationReader reader,
            DraftObservations drafts,
            Drifts drifts,
            SeenStages stages,
            DriftTelling telling) {
        this.reader = reader;
        this.plans = new PlanReader(reader.fresh());
        this.drafts = drafts;
        this.drifts = drifts;
        this.stages = stages;
        this.telling = telling;
    }

    /**
     * Makes one round; a repeated round is harmless.
     *
     * @return what could not be looked at, a sentence each
     */
    List<String> round(String account, Instant now) {
        List<String> unread = new ArrayList<>();
        for (ApiId api : Turns.of(stages.apis(), MOST_APIS, now, ROUND)) {
            look(account, api, now, unread);
        }
        return unread.stream().distinct().toList();
    }

    private void look(String account, ApiId api, Instant now, List<String> failed) {
        // What another round read may be from before the change that this one is to see.
        ConfigurationReader fresh = reader.fresh();
        Reading<List<Stage>> all = fresh.stages(api);
        List<Stage> seen = all.found().orElse(List.of()).stream().filter(stages::includes).toList();
        if (seen.isEmpty()) {
            return;
        }
        Reading<Draft> draft = fresh.draft(api);
        draft.unread()
                .map(Reading.Unread::sentence)
                .ifPresent(
                        sentence -> {
                            log.atWarn().log("{}", sentence);
                            failed.add(sentence);
                        });
        draft.found()
                .ifPresent(
                        found ->
                                seen.forEach(
                                        stage ->
                                                look(
                                                        account,
                                                        new DriftTelling.Seen(
                                                                stage,
                                                                found,
                                                                all.found().orElseThrow()),
                                                        now)));
    }

    private void look(String account, DriftTelling.Seen seen, Instant now) {
        Stage stage = seen.stage();
        Optional<DriftRecord> known = drifts.find(stage.ref());
        Optional<DriftRecord> current =
                known.filter(record -> isCurrent(record, seen, now))
                        .or(() -> compare(known, seen, now));
        current.ifPresent(
                record -> {
                    DriftRecord told = telling.tell(account, known, record, seen, now);
                    if (!known.equals(Optional.of(told))) {
                        drifts.save(told);
                    }
                });
    }

    private static boolean isCurrent(DriftRecord record, DriftTelling.Seen seen, Instant now) {
        return record.draft().equals(seen.draft().fingerprint())
                && record.live().equals(seen.stage().deployment())
                && record.compared().isAfter(now.minus(COMPARED_AGAIN));
    }

    /** Empty when it could not be compared. */
    private Optional<DriftRecord> compare(
            Optional<DriftRecord> known, DriftTelling.Seen seen, Instant now) {
        StageRef ref = seen.stage().ref();
        return plans.read(ref)
                .plan()
                .found()
                .map(
                        plan ->
                                new DriftRecord(
                                        ref,
                                        seen.draft().fingerprint(),
                                        plan.live(),
                                        now,
                                        Optional.of(plan)
                                                .filter(one -> one.size() > 0)
                                                .map(one -> drift(known, one, now))));
    }

    private Drift drift(Optional<DriftRecord> known, Plan plan, Instant now) {
        Instant since =
                drafts.seen(plan.stage().api(), plan.draftFingerprint(), now).found().orElse(now);
        boolean told =
                known.flatMap(DriftRecord::drift)
                        .filter(Drift::told)
                        .filter(drift -> drift.plan().equals(plan.fingerprint()))
                        .isPresent();
        return new Drift(plan.fingerprint(), since, plan.size(), told);
    }
}
