package io.routemedic.diagnosis;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One finding out of what each sample path of an incident came to, so that no request speaks for
 * the others because it came first. Where they disagree, what most of them came to is likely at
 * most, and the rest is told with it; but a scanner it is only where all say so.
 */
public final class Agreement {

    private Agreement() {}

    /**
     * The finding of the incident.
     *
     * @param bySample the finding for each sample path, first seen first; one at least
     */
    public static Finding of(List<Finding> bySample) {
        Map<Cause, List<Finding>> byCause = new LinkedHashMap<>();
        bySample.forEach(
                one -> byCause.computeIfAbsent(one.cause(), _ -> new ArrayList<>()).add(one));
        if (byCause.size() == 1) {
            return bySample.getFirst();
        }
        byCause.remove(Cause.SCANNER_PROBE);
        List<Finding> most = new ArrayList<>();
        for (List<Finding> agreeing : byCause.values()) {
            most = agreeing.size() > most.size() ? agreeing : most;
        }
        return told(most.getFirst(), most.size(), bySample);
    }

    private static Finding told(Finding chosen, int agreeing, List<Finding> bySample) {
        List<Finding.Alternative> alternatives = new ArrayList<>(chosen.alternatives());
        for (Finding other : bySample) {
            boolean known =
                    other.cause() == chosen.cause()
                            || alternatives.stream().anyMatch(it -> it.cause() == other.cause());
            if (!known) {
                alternatives.add(
                        new Finding.Alternative(
                                other.cause(), other.confidence(), other.evidence()));
            }
        }
        List<String> unchecked = new ArrayList<>(chosen.unchecked());
        unchecked.add(
                "The sample paths do not agree: %d of %d came to this cause."
                        .formatted(agreeing, bySample.size()));
        return new Finding(
                chosen.incident(),
                chosen.cause(),
                chosen.confidence().atMost(Confidence.LIKELY),
                chosen.evidence(),
                chosen.remedies(),
                chosen.nearRoutes(),
                alternatives,
                unchecked,
                chosen.root());
    }
}
