package io.routemedic.remedy.decision;

import io.routemedic.policy.Decision;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.guards.StageAllowsHealing;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen for a heal on its way, and what is decided now.
 *
 * @param incomplete true when something could not be read: another look may decide otherwise
 * @param answers what each guard said
 */
public record Reconsidered(
        Considered considered, boolean incomplete, List<Guard.Answer> answers, Decision decision) {

    public Reconsidered {
        answers = List.copyOf(answers);
    }

    /** What stands against it, with the approval that is missing. */
    public static List<Objection> notApproved(List<Objection> objections) {
        List<Objection> all = new ArrayList<>(objections);
        all.add(
                Objection.by(
                        StageAllowsHealing.class,
                        "Nobody's approval of this very plan is valid now: approve it again."));
        return all;
    }
}
