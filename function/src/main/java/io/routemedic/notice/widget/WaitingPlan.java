package io.routemedic.notice.widget;

import java.time.Instant;

/**
 * A plan that waits for approval.
 *
 * @param request method and path of the request that it is for: hostile
 * @param summary what it would change, in one line
 */
public record WaitingPlan(
        String fingerprint, String place, String request, String summary, Instant expires) {}
