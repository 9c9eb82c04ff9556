package io.routemedic.remedy;

import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.StageHistory;
import io.routemedic.policy.Objection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verified, taken back, or, when its effect cannot be told in the end, left for people to judge.
 */
final class VerifyStep {

    static final String VERIFICATION = "Verification";

    private final HealJournal journal;
    private final Verification verification;
    private final StageHistory history;
    private final SettleStep settling;

    VerifyStep(
            HealJournal journal,
            Verification verification,
            StageHistory history,
            SettleStep settling) {
        this.journal = journal;
        this.verification = verification;
        this.history = history;
        this.settling = settling;
    }

    Progress run(HealRecord heal) {
        return switch (verification.judge(heal)) {
            case Effect.Helped(String proof, Map<String, Object> details) ->
                    verified(heal, proof, details);
            case Effect.DidNotHelp(String why, Map<String, Object> details) ->
                    takeBack(heal, why, details);
            case Effect.TakenOver(String why) -> settling.leftAlone(heal, why);
            case Effect.Inconclusive(String why) -> lookAgain(heal, why);
        };
    }

    private Progress verified(HealRecord heal, String proof, Map<String, Object> details) {
        journal.tell(heal, "verified", with(details, "proof", proof));
        HealRecord verified = heal.withReasons(List.of(new Objection(VERIFICATION, proof)));
        return new Progress.Stop(Outcomes.of(journal.enter(verified, HealPhase.VERIFIED)));
    }

    private Progress takeBack(HealRecord heal, String why, Map<String, Object> details) {
        journal.tell(heal, "did-not-help", with(details, "why", why));
        HealRecord failed = heal.withReasons(List.of(new Objection(VERIFICATION, why)));
        return new Progress.Next(journal.enter(failed, HealPhase.ROLLING_BACK));
    }

    private Progress lookAgain(HealRecord heal, String why) {
        HealRecord looked = heal.withLooks(heal.looks() + 1);
        if (looked.looks() >= journal.timing().looks()) {
            return unverified(looked, "Whether it helped could not be told: " + why);
        }
        Duration delay = journal.timing().lookAgain();
        return journal.wake(looked, delay, List.of(new Objection(VERIFICATION, why)));
    }

    /** Nothing shows harm, so nothing is taken back; but nothing more is healed unseen either. */
    Progress unverified(HealRecord heal, String why) {
        journal.tell(heal, "unverified", Map.of("why", why));
        history.openBreaker(heal.order().stage(), heal.healId(), why, journal.now());
        HealRecord unknown = heal.withReasons(List.of(new Objection(VERIFICATION, why)));
        return new Progress.Stop(Outcomes.of(journal.enter(unknown, HealPhase.UNVERIFIED)));
    }

    private static Map<String, Object> with(
            Map<String, Object> details, String name, String value) {
        Map<String, Object> all = new HashMap<>(details);
        all.put(name, value);
        return all;
    }
}
