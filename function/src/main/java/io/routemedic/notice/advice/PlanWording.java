package io.routemedic.notice.advice;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.policy.Plan;
import io.routemedic.policy.RouteDiff;
import io.routemedic.routing.Route;
import io.routemedic.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a deployment would change, or changed. */
public final class PlanWording {

    private static final int MOST_CHANGES = 10;

    private PlanWording() {}

    /** The plan in one sentence. */
    static Text summary(Plan plan) {
        List<Text> changes = changes(plan);
        if (isOneAddition(plan)) {
            return Text.of("This ")
                    .and(changes.getFirst())
                    .and(Text.of(", and changes nothing else."));
        }
        if (changes.isEmpty()) {
            return Text.of("I see no difference between the draft and what is live.");
        }
        return Text.of(
                "This publishes the whole draft: "
                        + counted(plan.added().size(), "added")
                        + counted(plan.removed().size(), "removed")
                        + counted(plan.changed().size(), "changed")
                        + more(plan)
                        + "see below.");
    }

    /** Every change, one line each, without any mark. */
    public static List<String> lines(Plan plan) {
        return changes(plan).stream().map(Text::unmarked).toList();
    }

    /** Every change, where the sentence does not name them all. */
    static Section section(Plan plan) {
        List<Text> changes = changes(plan);
        return changes.isEmpty()
                ? Section.NONE
                : Section.of(
                        "What a deployment changes", Block.Bullets.first(MOST_CHANGES, changes));
    }

    /** True when the plan adds a single route, and everything was compared. */
    static boolean isOneAddition(Plan plan) {
        return plan.added().size() == 1 && changes(plan).size() == 1;
    }

    private static String counted(int routes, String what) {
        return routes == 0 ? "" : Phrases.counted(routes, "route") + " " + what + ", ";
    }

    private static String more(Plan plan) {
        int definitions = plan.changedDefinitions().size();
        return (definitions == 0 ? "" : Phrases.counted(definitions, "definition") + " changed, ")
                + (plan.unchecked().isEmpty() ? "" : plan.unchecked().size() + " not compared, ");
    }

    private static List<Text> changes(Plan plan) {
        List<Text> changes = new ArrayList<>();
        plan.removed().forEach((route, access) -> changes.add(access("removes {}", route, access)));
        plan.changed().forEach(change -> changes.add(changed(change)));
        plan.changedDefinitions()
                .forEach(aspect -> changes.add(Text.of("changes the definition of {}", aspect)));
        plan.unchecked()
                .forEach(
                        aspect ->
                                changes.add(
                                        Text.of(
                                                "may change {}, which I could not compare",
                                                aspect)));
        for (Map.Entry<Route, RouteAccess> addition : plan.added().entrySet()) {
            changes.add(access("adds {}", addition.getKey(), addition.getValue()));
        }
        return changes;
    }

    private static Text changed(RouteDiff.Change change) {
        return Text.of("changes who may call {}: from ", change.route())
                .and(access(change.from()))
                .and(Text.of(" to "))
                .and(access(change.to()));
    }

    private static Text access(String what, Route route, RouteAccess access) {
        return Text.of(what + " (", route).and(access(access)).and(Text.of(")"));
    }

    private static Text access(RouteAccess access) {
        if (access.isOpen()) {
            return Text.of("open to everyone");
        }
        return access.apiKeyRequired()
                ? Text.of("authorization {} and an API key", access.authorizationType())
                : Text.of("authorization {}", access.authorizationType());
    }
}
