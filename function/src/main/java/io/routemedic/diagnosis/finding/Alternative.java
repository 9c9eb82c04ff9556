package io.routemedic.diagnosis.finding;

import java.util.List;

/** A confirmed cause that is not the finding's first. */
public record Alternative(Cause cause, Confidence confidence, List<Evidence> evidence) {
    public Alternative {
        evidence = List.copyOf(evidence);
    }
}
