package io.routemedic.remedy;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.Approval;
import io.routemedic.ledger.DraftObservations;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.ledger.StageHistory;
import io.routemedic.policy.Circumstances;
import io.routemedic.policy.Decision;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.GuardAnswer;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.PlanReader;
import io.routemedic.policy.PlanReadings;
import io.routemedic.policy.Proposal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads everything again and decides again, as before a heal and before its switch. */
public final class Reconsideration {

    private final Supplier<ConfigurationReader> readers;
    private final DecisionMaker decisionMaker;
    private final Function<StageRef, HealingRules> rules;
    private final KillSwitch killSwitch;
    private final FindingLedger findings;
    private final StageHistory history;
    private final DraftObservations drafts;
    private final PlanApprovals approvals;
    private final InstantSource clock;

    /**
     * Decides by the given rules and guards.
     *
     * @param readers each reader it gives starts without a cache, but for deployments, which never
     *     change
     * @param rules what configuration says about a stage
     */
    public Reconsideration(
            Supplier<ConfigurationReader> readers,
            DecisionMaker decisionMaker,
            Function<StageRef, HealingRules> rules,
            KillSwitch killSwitch,
            FindingLedger findings,
            StageHistory history,
            DraftObservations drafts,
            PlanApprovals approvals,
            InstantSource clock) {
        this.readers = readers;
        this.decisionMaker = decisionMaker;
        this.rules = rules;
        this.killSwitch = killSwitch;
        this.findings = findings;
        this.history = history;
        this.drafts = drafts;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * What was seen, what each guard said to it, and what is decided.
     *
     * @param incomplete true when something could not be read: another look may decide otherwise
     */
    record Reconsidered(
            PlanReadings readings,
            HealingRules rules,
            boolean incomplete,
            List<GuardAnswer> answers,
            Decision decision) {}

    Reconsidered of(HealRecord heal) {
        StageRef stage = heal.order().stage();
        PlanReadings readings = new PlanReader(readers.get()).read(stage);
        HealingRules stageRules = rules.apply(stage);
        return findings.find(heal.order().findingId())
                .map(finding -> decide(heal, finding, readings, stageRules))
                .orElseGet(
                        () ->
                                new Reconsidered(
                                        readings, stageRules, false, List.of(), forgotten()));
    }

    private Reconsidered decide(
            HealRecord heal,
            FindingRecord finding,
            PlanReadings readings,
            HealingRules stageRules) {
        Circumstances circumstances = circumstances(heal, readings);
        Proposal proposal = readings.propose(finding.recall(), stageRules, circumstances);
        List<GuardAnswer> answers = decisionMaker.answers(proposal);
        return new Reconsidered(
                readings,
                stageRules,
                isIncomplete(readings, circumstances),
                answers,
                decisionMaker.decide(proposal, answers));
    }

    private static boolean isIncomplete(PlanReadings readings, Circumstances circumstances) {
        return Stream.of(
                        readings.api(),
                        readings.stage(),
                        readings.draft(),
                        readings.plan(),
                        circumstances.healingEnabled(),
                        circumstances.history(),
                        circumstances.draftUnchangedSince())
                .anyMatch(reading -> reading.unread().isPresent());
    }

    private Circumstances circumstances(HealRecord heal, PlanReadings readings) {
        Instant now = clock.instant();
        String expected = heal.order().planFingerprint();
        Optional<String> approved =
                approvals
                        .find(expected)
                        .filter(approval -> approval.allows(heal.attemptId(), now))
                        .map(Approval::planFingerprint);
        return new Circumstances(
                killSwitch.healingEnabled(),
                history.recent(heal.order().stage(), heal.healId(), now),
                draftUnchangedSince(heal.order().stage(), readings, now),
                Optional.of(expected),
                approved,
                now);
    }

    private Reading<Instant> draftUnchangedSince(
            StageRef stage, PlanReadings readings, Instant now) {
        return switch (readings.plan()) {
            case Reading.Read<Plan>(var plan, _) ->
                    drafts.seen(stage.api(), plan.draftFingerprint(), now);
            case Reading.Absent<Plan>(var source) -> new Reading.Absent<>(source);
            case Reading.Unread<Plan> unread -> unread.as();
        };
    }

    private static Decision forgotten() {
        return new Decision.Tell(
                List.of(
                        new Objection(
                                "EnoughEvidence",
                                "The finding that asked for this heal is no longer on record; it is"
                                        + " asked for again when the route fails again.")));
    }
}
