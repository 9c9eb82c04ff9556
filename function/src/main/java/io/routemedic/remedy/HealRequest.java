package io.routemedic.remedy;

import io.routemedic.gateway.model.StageRef;
import java.time.Instant;

/**
 * A request to carry one plan through the heal protocol, or to go on with it: the message of the
 * heal queue. Handling it is idempotent: the heal's own record tells how far it got.
 *
 * @param healId the same for the same stage and plan, so that a repeated request is the same heal
 * @param planFingerprint the plan that was decided on; any other plan is not carried out
 * @param findingId the finding that asked for it
 * @param method the incident's method, for re-diagnosis and verification
 * @param path the incident's path as logged
 * @param requestedBy {@code diagnose}, {@code watch}, or who approved
 */
public record HealRequest(
        String healId,
        StageRef stage,
        String planFingerprint,
        String findingId,
        String method,
        String path,
        String requestedBy,
        Instant requestedAt) {}
