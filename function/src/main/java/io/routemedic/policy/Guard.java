package io.routemedic.policy;

import java.util.Optional;

/** One reason not to heal. Implementations are pure; what could not be read is an objection. */
public interface Guard {

    /** Empty when this guard agrees. */
    Optional<Objection> objection(Proposal proposal);

    /** The guard's class name: stands in findings and in the trail. */
    default String name() {
        return getClass().getSimpleName();
    }
}
