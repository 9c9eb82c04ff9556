package io.routemedic.notice.widget;

import java.time.Instant;

/**
 * A heal of the last days.
 *
 * @param state in one word, such as {@code verified}
 * @param why the reason for the state; may be empty
 * @param undoable whether the stage still serves what the heal deployed
 */
public record RecentHeal(
        String healId,
        String place,
        String request,
        String state,
        String why,
        Instant since,
        boolean undoable) {}
