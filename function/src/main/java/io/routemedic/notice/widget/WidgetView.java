package io.routemedic.notice.widget;

import java.util.List;
import java.util.Optional;

/**
 * What the widget shows.
 *
 * @param endpoint the ARN that its buttons call: the console function's alias
 * @param answer what the button did that was just pressed
 */
public record WidgetView(
        String endpoint,
        Optional<String> answer,
        List<WaitingPlan> plans,
        List<OpenFinding> findings,
        List<RecentHeal> heals) {
    public WidgetView {
        plans = List.copyOf(plans);
        findings = List.copyOf(findings);
        heals = List.copyOf(heals);
    }
}
