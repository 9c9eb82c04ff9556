package io.routemedic.diagnosis;

import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.finding.Cause;

/** One possible cause. Implementations are pure, and named as their cause is. */
public interface Hypothesis {

    Cause cause();

    Verdict test(Examination examination);

    /** True when it is worth telling only where no other cause is confirmed. */
    default boolean isLastResort() {
        return false;
    }
}
