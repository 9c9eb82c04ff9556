package io.routemedic.entry;

import io.routemedic.diagnosis.Finding;
import io.routemedic.gateway.ConfigurationReader;
import io.routemedic.gateway.Reading;
import io.routemedic.gateway.StageRef;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides about a finding for the first time; the heal protocol decides again before it acts. */
final class Deciding {

    private static final Reading.Unread<Object> NOT_NEEDED =
            new Reading.Unread<>("none", "It was not read: healing is no question here.");

    private final PlanReader plans;
    private final DecisionMaker decisionMaker;
    private final Function<StageRef, HealingRules> rules;
    private final KillSwitch killSwitch;
    private final StageHistory history;
    private final DraftObservations drafts;
    private final PlanApprovals approvals;

    Deciding(
            ConfigurationReader reader,
            DecisionMaker decisionMaker,
            Function<StageRef, HealingRules> rules,
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

    Decided decide(Finding finding, FindingRecord record, Instant now) {
        HealingRules stageRules = stage(finding).map(rules).orElseGet(HealingRules::observeOnly);
        return stage(finding)
                .filter(_ -> DecisionMaker.needsPlan(finding, stageRules))
                .map(stage -> considered(finding, record, stage, stageRules, now))
                .orElseGet(() -> observed(finding, record, stageRules, now));
    }

    private Decided considered(
            Finding finding,
            FindingRecord record,
            StageRef stage,
            HealingRules stageRules,
            Instant now) {
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
                        Optional.of(new Tally(record.count(), record.distinctSources())),
                        now);
        return decided(finding, record, readings.propose(finding, stageRules, circumstances));
    }

    private Decided observed(
            Finding finding, FindingRecord record, HealingRules stageRules, Instant now) {
        PlanReadings readings =
                new PlanReadings(
                        NOT_NEEDED.as(), NOT_NEEDED.as(), NOT_NEEDED.as(), NOT_NEEDED.as());
        Circumstances circumstances =
                new Circumstances(
                        NOT_NEEDED.as(),
                        NOT_NEEDED.as(),
                        NOT_NEEDED.as(),
                        Optional.empty(),
                        Optional.empty(),
                        now);
        return decided(finding, record, readings.propose(finding, stageRules, circumstances));
    }

    private Decided decided(Finding finding, FindingRecord record, Proposal proposal) {
        List<GuardAnswer> answers = decisionMaker.answers(proposal);
        Decision decision = decisionMaker.decide(proposal, answers);
        return new Decided(finding, record, decision, answers, proposal.plan().found());
    }

    private Optional<String> approved(Plan plan, Instant now) {
        String healId = FindingIds.healId(plan.stage(), plan.fingerprint());
        return approvals
                .find(plan.fingerprint())
                .filter(approval -> approval.allows(healId, now))
                .map(Approval::planFingerprint);
    }

    private static Optional<StageRef> stage(Finding finding) {
        return finding.incident().key().origin().stage();
    }
}
