package io.routemedic.notice.widget;

import io.routemedic.diagnosis.finding.Cause;
import java.time.Instant;

/**
 * A finding that nobody has acknowledged.
 *
 * @param place the stage, {@code apiId/stage}, or the log group where no stage is known
 * @param request method and path as logged: hostile
 */
public record OpenFinding(
        String id, Cause cause, String place, String request, long count, Instant lastSeen) {}
