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
                        .filter(guard -> guard.matter() == Guard.Matter.OWNER)
                        .map(Guard::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a deployment is an answer to this finding at all. */
    public static boolean isHealable(Finding finding) {
        return finding.cause() == Cause.ROUTE_NOT_DEPLOYED;
    }

    /** Whether the decision may be anything but to tell. */
    public static boolean mayAct(Finding finding, HealingRules rules) {
        return isHealable(finding) && rules.mode() != Mode.OBSERVE;
    }

    /**
     * What each guard says, in their order: for the audit trail and for people. Where healing is no
     * question, no guard is asked.
     *
     * @param matters what was looked at: guards that judge by anything else are not asked
     */
    public List<Guard.Answer> answers(Proposal proposal, Set<Guard.Matter> matters) {
        if (!isHealable(proposal.finding())) {
            return List.of();
        }
        return guards.stream()
                .filter(guard -> matters.contains(guard.matter()))
                .map(guard -> new Guard.Answer(guard.name(), guard.objection(proposal)))
                .toList();
    }

    /**
     * Decides on answers that were given before, to the same proposal. On a stage that is only
     * observed the owner's word alone decides: what others would say is in their answers.
     */
    public Decision decide(Proposal proposal, List<Guard.Answer> answers) {
        List<Objection> objections =
                objections(answers).stream()
                        .filter(
                                one ->
                                        proposal.rules().mode() != Mode.OBSERVE
                                                || owners.contains(one.guard()))
                        .toList();
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

    /**
     * What stands against it. One unread call is the reason of many guards: the first one's
     * objection tells it.
     */
    public static List<Objection> objections(List<Guard.Answer> answers) {
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
