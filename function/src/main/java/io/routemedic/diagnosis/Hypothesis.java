package io.routemedic.diagnosis;

/** One possible cause. Implementations are pure, and named as their cause is. */
public interface Hypothesis {

    Cause cause();

    Verdict test(Examination examination);

    /** True when it is worth telling only where no other cause is confirmed. */
    default boolean isLastResort() {
        return false;
    }
}
