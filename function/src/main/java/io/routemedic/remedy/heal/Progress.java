package io.routemedic.remedy.heal;

import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.Switchover;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What one step came to: where the heal goes next. The loop takes it there. */
sealed interface Progress {

    /**
     * To another phase, whose step runs after the delay: at once without one.
     *
     * @param known what is known of the switch now
     */
    record Enter(HealPhase phase, Switchover known, List<HealReason> reasons, Duration after)
            implements Progress {}

    /**
     * Not known yet: the same step runs again after the delay.
     *
     * @param isFruitless whether it counts as a look that brought no result
     */
    record Again(List<HealReason> reasons, Duration after, boolean isFruitless)
            implements Progress {}

    /**
     * To its end, which is told on the trail by its name.
     *
     * @param ending a phase that {@linkplain HealPhase#isOver is over}
     */
    record End(HealPhase ending, List<HealReason> reasons, Map<String, Object> details)
            implements Progress {}

    static Progress next(HealPhase phase, Switchover known) {
        return new Enter(phase, known, List.of(), Duration.ZERO);
    }

    static Progress rollBack(Switchover known, HealReason reason) {
        return new Enter(HealPhase.ROLLING_BACK, known, List.of(reason), Duration.ZERO);
    }

    /** No traffic was touched: what was made is deleted. */
    static Progress abandon(HealRecord heal, List<HealReason> reasons) {
        return new Enter(HealPhase.ABANDONING, heal.switchover(), reasons, Duration.ZERO);
    }

    static Progress wait(HealReason reason, Duration delay) {
        return new Again(List.of(reason), delay, false);
    }

    static Progress lookAgain(HealReason reason, Duration delay) {
        return new Again(List.of(reason), delay, true);
    }

    /** Looks again while that may help; then stops, as no traffic was touched. */
    static Progress lookAgainOrAbandon(
            HealRecord heal, HealTiming timing, List<HealReason> reasons) {
        return heal.looks() + 1 < timing.looks()
                ? new Again(reasons, timing.settle(), true)
                : abandon(heal, reasons);
    }

    /** Nothing shows harm, so nothing is taken back: people are asked to look. */
    static Progress unverified(String why) {
        return new End(
                HealPhase.UNVERIFIED, List.of(HealReason.verification(why)), Map.of("why", why));
    }

    /** Somebody else wants the stage as it is. */
    static Progress leftAlone(String why) {
        return new End(
                HealPhase.LEFT_ALONE, List.of(HealReason.nobodyElse(why)), Map.of("why", why));
    }
}
