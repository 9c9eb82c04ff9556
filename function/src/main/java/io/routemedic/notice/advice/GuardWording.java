package io.routemedic.notice.advice;

import java.util.Map;
import java.util.Optional;

/** What it means that a guard agrees, for people who decide on a plan. */
public final class GuardWording {

    private static final Map<String, String> AGREED =
            Map.ofEntries(
                    Map.entry("StageAllowsHealing", "The stage's owner allows it."),
                    Map.entry("KillSwitchOff", "Healing is switched on."),
                    Map.entry("ConfigurationFullyRead", "Everything that matters could be read."),
                    Map.entry("NotManagedElsewhere", "No other tool deploys this API."),
                    Map.entry("NoCanary", "No canary runs on the stage."),
                    Map.entry("AdditionsOnly", "It only adds routes."),
                    Map.entry(
                            "ExistingDefinitionsUnchanged",
                            "Routes that are live stay as they are."),
                    Map.entry(
                            "NoOpenRoutes", "It opens no route to everyone that you did not list."),
                    Map.entry("EveryMethodHasIntegration", "Every new route has a backend."),
                    Map.entry("EnoughEvidence", "Enough callers have failed."),
                    Map.entry("DraftQuiet", "Nobody has edited the draft lately."),
                    Map.entry("WithinBudget", "The stage was not healed too often."),
                    Map.entry("PlanStillHolds", "Nothing has changed since this was planned."));

    private GuardWording() {}

    /** One sentence; empty for a guard that this version does not know. */
    public static Optional<String> agreed(String guard) {
        return Optional.ofNullable(AGREED.get(guard));
    }
}
