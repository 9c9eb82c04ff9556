package io.routemedic.entry;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.Approval;
import io.routemedic.ledger.DraftObservations;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.ledger.StageHistory;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Decision;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.GuardAnswer;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Plan;
import io.routemedic.policy.PlanReader;
import io.routemedic.policy.PlanReadings;
import io.routemedic.policy.Proposal;
import io.routemedic.policy.Tally;
import io.routemedic.remedy.KillSwitch;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides about findings for the first time; the heal protocol decides again before it acts. */
final class Deciding {

    /** What a decision looks at beyond the finding itself. */
    private record Considered(PlanReadings readings, Circumstances circumstances) {

        private static final Reading.Unread<Object> NOT_NEEDED =
                new Reading.Unread<>("none", "It was not read: healing is no question here.");

        static Considered nothing(Instant now) {
            return new Considered(
                    new PlanReadings(
                            NOT_NEEDED.as(), NOT_NEEDED.as(), NOT_NEEDED.as(), NOT_NEEDED.as()),
                    new Circumstances(
                            NOT_NEEDED.as(),
                            NOT_NEEDED.as(),
                            NOT_NEEDED.as(),
                            Optional.empty(),
                            Optional.empty(),
                            now));
        }

        Proposal propose(Finding finding, HealingRules rules, FindingRecord record) {
            Tally tally = new Tally(record.count(), record.distinctSources());
            return readings.propose(finding, rules, circumstances.with(tally));
        }
    }

    private final PlanReader plans;
    private final DecisionMaker decisionMaker;
    private final Function<Optional<StageRef>, HealingRules> rules;
    private final KillSwitch killSwitch;
    private final StageHistory history;
    private final DraftObservations drafts;
    private final PlanApprovals approvals;

    Deciding(
            ConfigurationReader reader,
            DecisionMaker decisionMaker,
            Function<Optional<StageRef>, HealingRules> rules,
            KillSwitch killSwitch,
            StageHistory history,
            DraftObservations drafts,
            PlanApprovals approvals) {
        this.plans = new PlanReader(reader);
        this.decisionMaker = decisionMaker;
        this.rules = rules;
        this.killSwitch = killSwitch;
        this.history = history;
        this.drafts = drafts;
        this.approvals = approvals;
    }

    /**
     * Decides about the findings that are on record, in the order given. What concerns a stage and
     * not one finding is read once.
     */
    List<Decided> decide(List<Finding> findings, Map<String, FindingRecord> records, Instant now) {
        Map<StageRef, Considered> stages = new HashMap<>();
        Map<String, Decided> decided = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional.ofNullable(records.get(FindingIds.of(finding.incident().key())))
                    .ifPresent(
                            record ->
                                    decided.computeIfAbsent(
                                            record.id(),
                                            _ -> decide(finding, record, stages, now)));
        }
        return List.copyOf(decided.values());
    }

    private Decided decide(
            Finding finding, FindingRecord record, Map<StageRef, Considered> stages, Instant now) {
        Optional<StageRef> stage = finding.incident().key().origin().stage();
        HealingRules stageRules = rules.apply(stage);
        Considered considered =
                stage.filter(_ -> DecisionMaker.needsPlan(finding, stageRules))
                        .map(ref -> stages.computeIfAbsent(ref, _ -> consider(ref, now)))
                        .orElseGet(() -> Considered.nothing(now));
        Proposal proposal = considered.propose(finding, stageRules, record);
        List<GuardAnswer> answers = decisionMaker.answers(proposal);
        Decision decision = decisionMaker.decide(proposal, answers);
        return new Decided(finding, record, decision, answers, proposal.plan().found());
    }

    private Considered consider(StageRef stage, Instant now) {
        PlanReadings readings = plans.read(stage);
        Circumstances circumstances =
                new Circumstances(
                        killSwitch.healingEnabled(),
                        history.recent(stage, "", now),
                        readings.plan()
                                .flatMap(
                                        plan ->
                                                drafts.seen(
                                                        stage.api(), plan.draftFingerprint(), now)),
                        Optional.empty(),
                        readings.plan().found().flatMap(plan -> approved(plan, now)),
                        now);
        return new Considered(readings, circumstances);
    }

    private Optional<String> approved(Plan plan, Instant now) {
        String healId = FindingIds.healId(plan.stage(), plan.fingerprint());
        return approvals
                .find(plan.fingerprint())
                .filter(approval -> approval.allows(healId, now))
                .map(Approval::planFingerprint);
    }
}
