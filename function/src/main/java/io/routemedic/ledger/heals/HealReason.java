package io.routemedic.ledger.heals;

import io.routemedic.policy.Objection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a heal stands where it does: what it waits for, what stopped it or takes it back, or what
 * proves it.
 *
 * @param by what says so: a guard, a call of AWS, or a check of the heal's own
 * @param why one sentence for people
 */
public record HealReason(String by, String why) {

    /** What guards object. */
    public static List<HealReason> of(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new HealReason(objection.guard(), objection.why()))
                .toList();
    }

    /** What a call was answered. */
    public static HealReason answered(String call, String why) {
        return new HealReason(call, why);
    }

    /** What the look at a switch's effect came to. */
    public static HealReason verification(String why) {
        return new HealReason("Verification", why);
    }

    /** Somebody else was at the stage. */
    public static HealReason nobodyElse(String why) {
        return new HealReason("NobodyElse", why);
    }

    /** A person's word. */
    public static HealReason undo(String actor) {
        return new HealReason("Undo", actor + " undid it.");
    }

    /** A deployment of ours that no heal accounts for. */
    public static HealReason leftover(String description) {
        return new HealReason(
                "Leftover",
                "No stage serves this deployment of %s, and no heal goes on with it."
                        .formatted(description));
    }

    /** The reasons as one text for people. */
    public static String text(List<HealReason> reasons) {
        return reasons.stream().map(HealReason::why).collect(Collectors.joining(" "));
    }
}
