package io.routemedic.notice.widget;

import io.routemedic.ledger.heals.PlanBrief;
import io.routemedic.notice.advice.GuardWording;
import io.routemedic.notice.widget.WidgetButton.Act;
import java.util.List;

/** The plans that wait: all that somebody needs before they click. */
final class PlanCards {

    private static final int MOST_SHOWN = 5;

    private final WidgetView view;
    private final WidgetButton button;

    PlanCards(WidgetView view, WidgetButton button) {
        this.view = view;
        this.button = button;
    }

    String html() {
        return WidgetHtml.section(
                "Plans that wait for you",
                "No plan waits for approval.",
                view.plans().stream().map(this::card).toList());
    }

    private String card(WidgetView.WaitingPlan plan) {
        return WidgetHtml.card(
                WidgetHtml.code(plan.request()),
                WidgetHtml.row("API", PlaceWords.html(plan.place())),
                WidgetHtml.row(
                        "Fails",
                        plan.failures()
                                .map(failures -> PlaceWords.html(failures, view.time()))
                                .orElse("")),
                WidgetHtml.row("Changes", changes(plan.brief())),
                WidgetHtml.row("Checks", checks(plan.brief().checks())),
                WidgetHtml.row("If you approve", after(plan)),
                WidgetHtml.row(
                        "Decide",
                        buttons(plan)
                                + WidgetHtml.quiet("until " + view.time().said(plan.expires()))));
    }

    /** The few that decide at once; all others a click away. */
    private static String changes(PlanBrief brief) {
        List<String> changes = brief.changes().stream().map(WidgetHtml::escaped).toList();
        if (changes.isEmpty()) {
            return WidgetHtml.escaped(brief.summary());
        }
        String first = WidgetHtml.list(changes.stream().limit(MOST_SHOWN).toList());
        return changes.size() <= MOST_SHOWN
                ? first
                : first
                        + WidgetHtml.folded(
                                (changes.size() - MOST_SHOWN) + " more",
                                WidgetHtml.list(changes.subList(MOST_SHOWN, changes.size())));
    }

    /** What stands against it is shown; what agrees is folded away. */
    private static String checks(List<PlanBrief.Check> checks) {
        if (checks.isEmpty()) {
            return "";
        }
        List<String> against =
                checks.stream()
                        .flatMap(check -> check.objection().stream())
                        .map(WidgetHtml::marked)
                        .toList();
        List<String> agreed =
                checks.stream()
                        .filter(check -> check.objection().isEmpty())
                        .map(check -> GuardWording.agreed(check.guard()).orElse(check.guard()))
                        .map(words -> "✓ " + WidgetHtml.escaped(words))
                        .toList();
        return (against.isEmpty() ? "" : WidgetHtml.list(against))
                + (agreed.isEmpty()
                        ? ""
                        : WidgetHtml.folded(
                                agreed.size() + " of " + checks.size() + " checks agree",
                                WidgetHtml.list(agreed)));
    }

    private static String after(WidgetView.WaitingPlan plan) {
        return WidgetHtml.escaped(
                "All is checked again, and the draft of "
                        + PlaceWords.said(plan.place())
                        + " is deployed. After 5 to 15 minutes RouteMedic has seen whether it"
                        + " helped, and takes it back if not. To take it back yourself: the"
                        + " button Undo, under Heals.");
    }

    private String buttons(WidgetView.WaitingPlan plan) {
        String place = PlaceWords.said(plan.place());
        return button.of(
                        "Approve",
                        WidgetButton.FIRST,
                        new Act("approve", plan.fingerprint()),
                        "Deploy the draft of " + place + "? It would: " + plan.brief().summary())
                + button.of(
                        "Refuse",
                        WidgetButton.PLAIN,
                        new Act("refuse", plan.fingerprint()),
                        "Refuse this plan for " + place + "? The stage is left as it is.");
    }
}
