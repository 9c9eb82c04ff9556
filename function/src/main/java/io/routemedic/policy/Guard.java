package io.routemedic.policy;

import java.util.Optional;

/** One reason not to heal. Implementations are pure; what could not be read is an objection. */
public interface Guard {

    /** Empty when this guard agrees. */
    Optional<Objection> objection(Proposal proposal);

    /**
     * Whether the stage's owner answers it. Such a guard is asked even where a stage is only
     * observed, and an approval settles its objection.
     */
    default boolean asksTheOwner() {
        return false;
    }

    /** The guard's class name: stands in findings and in the trail. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * What one guard said about a proposal.
     *
     * @param guard the guard's class name
     * @param objection empty when it agreed
     */
    record Answer(String guard, Optional<Objection> objection) {}
}
