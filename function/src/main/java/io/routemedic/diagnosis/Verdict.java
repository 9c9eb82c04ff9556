package io.routemedic.diagnosis;

import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import java.util.List;

/** What a hypothesis says of an incident. */
public sealed interface Verdict {

    /**
     * The cause holds.
     *
     * @param remedies what to do, best first
     * @param nearRoutes up to 4 routes that the caller may have meant, nearest first
     */
    record Confirmed(
            Confidence confidence,
            List<Evidence> evidence,
            List<Remedy> remedies,
            List<Finding.NearRoute> nearRoutes)
            implements Verdict {
        public Confirmed {
            evidence = List.copyOf(evidence);
            remedies = List.copyOf(remedies);
            nearRoutes = List.copyOf(nearRoutes);
        }

        public Confirmed(Confidence confidence, List<Evidence> evidence, List<Remedy> remedies) {
            this(confidence, evidence, remedies, List.of());
        }
    }

    /**
     * The cause does not hold.
     *
     * @param why one sentence
     */
    record Refuted(String why) implements Verdict {}

    /**
     * It cannot be told.
     *
     * @param missing what would have to be read or logged, one sentence each
     */
    record Inconclusive(List<String> missing) implements Verdict {
        public Inconclusive {
            missing = List.copyOf(missing);
        }
    }
}
