package io.routemedic.policy;

import java.util.Optional;

/** One reason not to heal. Implementations are pure; what could not be read is an objection. */
public interface Guard {

    /** Empty when this guard agrees. */
    Optional<Objection> objection(Proposal proposal);

    /** What it judges by. */
    default Matter matter() {
        return Matter.CONFIGURATION;
    }

    /** The guard's class name: stands in findings and in the trail. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** What a guard judges by, and so where it is worth asking. */
    enum Matter {
        /** What the stage's owner allows: always asked, and an approval settles its objection. */
        OWNER,
        /** What is configured and what failed: asked wherever a plan was read. */
        CONFIGURATION,
        /** How things stand when RouteMedic acts: asked only where it may. */
        MOMENT
    }

    /**
     * What one guard said about a proposal.
     *
     * @param guard the guard's class name
     * @param objection empty when it agreed
     */
    record Answer(String guard, Optional<Objection> objection) {}
}
