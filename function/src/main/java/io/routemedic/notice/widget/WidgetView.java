package io.routemedic.notice.widget;

import io.routemedic.diagnosis.finding.Cause;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the widget shows.
 *
 * @param reading the ARN that buttons call which only ask
 * @param acting what buttons call which do something
 * @param answer what the button did that was just pressed
 */
public record WidgetView(
        String reading,
        Acting acting,
        Optional<String> answer,
        List<WaitingPlan> plans,
        List<OpenFinding> findings,
        List<RecentHeal> heals) {
    public WidgetView {
        plans = List.copyOf(plans);
        findings = List.copyOf(findings);
        heals = List.copyOf(heals);
    }

    /**
     * How something is done.
     *
     * @param endpoint the ARN of the alias for it, which not every viewer may invoke
     * @param nonce good for one click
     */
    public record Acting(String endpoint, String nonce) {}

    /**
     * A plan that waits for approval.
     *
     * @param request method and path of the request that it is for: hostile
     * @param summary what it would change, in one line
     */
    public record WaitingPlan(
            String fingerprint, String place, String request, String summary, Instant expires) {}

    /**
     * A finding that nobody has acknowledged.
     *
     * @param place the stage, {@code apiId/stage}, or the log group where no stage is known
     * @param request method and path as logged: hostile
     */
    public record OpenFinding(
            String id, Cause cause, String place, String request, long count, Instant lastSeen) {}

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
}
