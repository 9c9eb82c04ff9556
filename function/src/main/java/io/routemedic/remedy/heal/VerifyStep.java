package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.policy.HealingRules;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.verification.Effect;
import io.routemedic.remedy.verification.Verification;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Proven by a request, or verified by metrics where no access log can be asked; taken back; or, in
 * the end, left for people to judge: as quiet, when there was nothing to see, and as unverified,
 * when it could not be looked at.
 */
final class VerifyStep implements HealStep {

    private final Verification verification;
    private final Function<StageRef, HealingRules> rules;
    private final StageHistory history;
    private final HealTrail trail;
    private final HealTiming timing;
    private final InstantSource clock;

    VerifyStep(
            Verification verification,
            Function<StageRef, HealingRules> rules,
            StageHistory history,
            HealTrail trail,
            HealTiming timing,
            InstantSource clock) {
        this.verification = verification;
        this.rules = rules;
        this.history = history;
        this.trail = trail;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Progress run(HealRecord heal) {
        return switch (verification.judge(heal)) {
            case Effect.Helped(boolean proven, String proof, Map<String, Object> details) ->
                    new Progress.End(
                            proven ? HealPhase.PROVEN : HealPhase.VERIFIED,
                            List.of(HealReason.verification(proof)),
                            with(details, "proof", proof));
            case Effect.DidNotHelp(String why, Map<String, Object> details) -> {
                trail.tell(heal, "did-not-help", with(details, "why", why));
                yield Progress.rollBack(heal.switchover(), HealReason.verification(why));
            }
            case Effect.TakenOver(String why) -> Progress.leftAlone(why);
            case Effect.Pending pending -> lookLater(heal, pending);
            case Effect.Inconclusive(String why) -> lookAgain(heal, why);
        };
    }

    /** Requests may still come, and what is counted of them may be late. */
    private Progress lookLater(HealRecord heal, Effect.Pending pending) {
        HealingRules rule = rules.apply(heal.order().stage());
        Instant last = heal.switchover().at().orElse(heal.since()).plus(rule.lastLook());
        boolean more = heal.looks() + 1 < HealingRules.LOOKS || clock.instant().isBefore(last);
        HealReason reason = HealReason.verification(pending.why());
        if (more) {
            return Progress.lookAgain(reason, rule.lookAgain());
        }
        return switch (pending.otherwise()) {
            case PROVEN ->
                    new Progress.End(
                            HealPhase.PROVEN,
                            List.of(reason),
                            with(pending.details(), "proof", pending.why()));
            case QUIET ->
                    new Progress.End(
                            HealPhase.QUIET,
                            List.of(reason),
                            with(pending.details(), "why", pending.why()));
            case UNVERIFIED -> unverified(heal, pending.why());
        };
    }

    private Progress lookAgain(HealRecord heal, String why) {
        return heal.looks() + 1 < timing.looks()
                ? Progress.lookAgain(HealReason.verification(why), timing.lookAgain())
                : unverified(heal, "Whether it helped could not be told: " + why);
    }

    /** What nobody has seen to help is no reason to heal more, unseen. */
    private Progress unverified(HealRecord heal, String why) {
        history.openBreaker(heal.order().stage(), heal.healId(), why, clock.instant());
        return Progress.unverified(why);
    }

    private static Map<String, Object> with(
            Map<String, Object> details, String name, String value) {
        Map<String, Object> all = new HashMap<>(details);
        all.put(name, value);
        return all;
    }
}
