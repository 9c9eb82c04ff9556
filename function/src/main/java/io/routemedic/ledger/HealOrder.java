package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;
import java.time.Instant;

/**
 * What a heal was asked for.
 *
 * @param healId {@link FindingIds#healId}
 * @param planFingerprint the plan that was decided on
 * @param findingId the finding that asked for it
 * @param requestedBy {@code diagnose}, {@code watch}, or who approved
 */
public record HealOrder(
        String healId,
        StageRef stage,
        String planFingerprint,
        String findingId,
        String method,
        String path,
        String requestedBy,
        Instant requestedAt) {}
