package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealReason;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.StageHistory;
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
 * Verified, taken back, or, when its effect cannot be told in the end, left for people to judge: as
 * unproven, when there was nothing to see, and as unverified, when it could not be looked at.
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
            case Effect.Helped(String proof, Map<String, Object> details) ->
                    new Progress.End(
                            HealPhase.VERIFIED,
                            List.of(HealReason.verification(proof)),
                            with(details, "proof", proof));
            case Effect.DidNotHelp(String why, Map<String, Object> details) -> {
                trail.tell(heal, "did-not-help", with(details, "why", why));
                yield Progress.rollBack(heal.switchover(), HealReason.verification(why));
            }
            case Effect.TakenOver(String why) -> Progress.leftAlone(why);
            case Effect.NotArrived(String why) -> lookLater(heal, why);
            case Effect.Inconclusive(String why) -> lookAgain(heal, why);
        };
    }

    /**
     * Harm would show in the metrics: where there are none, there is no reason to stop the stage.
     */
    private Progress lookLater(HealRecord heal, String why) {
        HealingRules rule = rules.apply(heal.order().stage());
        Instant last = heal.switchover().at().orElse(heal.since()).plus(rule.lastLook());
        boolean more = heal.looks() + 1 < HealingRules.LOOKS || clock.instant().isBefore(last);
        return more
                ? Progress.lookAgain(HealReason.verification(why), rule.lookAgain())
                : Progress.unproven(why);
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
