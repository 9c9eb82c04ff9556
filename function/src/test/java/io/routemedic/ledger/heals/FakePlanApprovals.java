package io.routemedic.ledger.heals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans and answers in memory. */
public final class FakePlanApprovals implements PlanApprovals {

    private final Map<String, PlanApprovals.AwaitingPlan> asked = new HashMap<>();
    private final Map<String, Approval> answers = new HashMap<>();
    private int timesAsked;
    private int timesLookedFor;

    @Override
    public synchronized void ask(PlanApprovals.AwaitingPlan plan, Instant now) {
        timesAsked++;
        boolean spent =
                given(plan.fingerprint())
                        .map(given -> given.usedBy().isPresent() || !now.isBefore(given.expires()))
                        .orElse(true);
        if (spent) {
            answers.remove(plan.fingerprint());
            asked.put(plan.fingerprint(), plan);
        }
    }

    @Override
    public synchronized List<PlanApprovals.AwaitingPlan> awaiting(int limit, Instant now) {
        return asked.values().stream()
                .filter(plan -> !answers.containsKey(plan.fingerprint()))
                .filter(plan -> now.isBefore(plan.expires()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<PlanApprovals.AwaitingPlan> awaiting(
            String planFingerprint, Instant now) {
        return awaiting(Integer.MAX_VALUE, now).stream()
                .filter(plan -> plan.fingerprint().equals(planFingerprint))
                .findFirst();
    }

    @Override
    public synchronized Approval answer(Approval approval) {
        answers.putIfAbsent(approval.planFingerprint(), approval);
        return given(approval.planFingerprint()).orElseThrow();
    }

    @Override
    public synchronized Optional<Approval> find(String planFingerprint) {
        timesLookedFor++;
        return given(planFingerprint);
    }

    private Optional<Approval> given(String planFingerprint) {
        return Optional.ofNullable(answers.get(planFingerprint));
    }

    public synchronized int timesAsked() {
        return timesAsked;
    }

    public synchronized int timesLookedFor() {
        return timesLookedFor;
    }

    @Override
    public synchronized boolean use(String planFingerprint, String attemptId, Instant now) {
        Optional<Approval> given =
                given(planFingerprint).filter(approval -> approval.allows(attemptId, now));
        given.ifPresent(
                approval ->
                        answers.put(
                                planFingerprint,
                                new Approval(
                                        approval.order(),
                                        true,
                                        approval.actor(),
                                        approval.at(),
                                        approval.expires(),
                                        Optional.of(attemptId))));
        return given.isPresent();
    }
}
