package io.routemedic.policy;

import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether a finding may be healed: only when every guard agrees. */
public final class DecisionMaker {

    private final List<Guard> guards;
    private final Set<String> owners;

    /**
     * @param guards all of them, in the order in which objections are told
     */
    public DecisionMaker(List<Guard> guards) {
        this.guards = List.copyOf(guards);
        this.owners =
                guards.stream()
                        .filter(Guard::asksTheOwner)
                        .map(Guard::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a deployment is an answer to this finding at all. */
    public static boolean isHealable(Finding finding) {
        return finding.cause() == Cause.ROUTE_NOT_DEPLOYED;
    }

    /** Whether it is worth the calls to read a plan: without one, the decision is to tell. */
    public static boolean needsPlan(Finding finding, HealingRules rules) {
        return isHealable(finding) && rules.mode() != Mode.OBSERVE;
    }

    /**
     * What each guard says, in their order: for the audit trail. Where healing is no question, no
     * guard is asked; on a stage that is only observed, just the one that says so.
     */
    public List<Guard.Answer> answers(Proposal proposal) {
        if (!isHealable(proposal.finding())) {
            return List.of();
        }
        return guards.stream()
                .filter(guard -> isAsked(guard, proposal.rules()))
                .map(guard -> new Guard.Answer(guard.name(), guard.objection(proposal)))
                .toList();
    }

    /** Decides on answers that were given before, to the same proposal. */
    public Decision decide(Proposal proposal, List<Guard.Answer> answers) {
        List<Objection> objections = withoutRepetitions(answers);
        return switch (proposal.plan()) {
            case Reading.Read<Plan>(Plan plan, Source _) when isHealable(proposal.finding()) ->
                    decide(plan, proposal.rules().mode(), objections);
            case Reading.Read<Plan> _, Reading.Absent<Plan> _, Reading.Unread<Plan> _ ->
                    new Decision.Tell(objections);
        };
    }

    private Decision decide(Plan plan, Mode mode, List<Objection> objections) {
        if (objections.isEmpty()) {
            return new Decision.Heal(plan);
        }
        boolean onlyApprovalIsMissing =
                objections.stream().allMatch(objection -> owners.contains(objection.guard()));
        return mode == Mode.ASK && onlyApprovalIsMissing
                ? new Decision.Ask(plan, objections)
                : new Decision.Tell(objections);
    }

    private static boolean isAsked(Guard guard, HealingRules rules) {
        return rules.mode() != Mode.OBSERVE || guard.asksTheOwner();
    }

    /** One unread call is the reason of many guards: the first one's objection tells it. */
    private static List<Objection> withoutRepetitions(List<Guard.Answer> answers) {
        List<Objection> told = new ArrayList<>();
        answers.stream()
                .map(Guard.Answer::objection)
                .flatMap(Optional::stream)
                .filter(
                        objection ->
                                told.stream()
                                        .noneMatch(
                                                earlier -> earlier.why().contains(objection.why())))
                .forEach(told::add);
        return List.copyOf(told);
    }
}
