package io.routemedic.policy;

import java.util.Optional;

/**
 * What one guard said about a proposal.
 *
 * @param guard the guard's class name
 * @param objection empty when it agreed
 */
public record GuardAnswer(String guard, Optional<Objection> objection) {

    public boolean agrees() {
        return objection.isEmpty();
    }
}
