package io.routemedic.notice.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * The widget's page. Its buttons call the console function with {@code
 * {"action":…,"id":…,"nonce":…}}, where the action is {@code approve}, {@code refuse}, {@code
 * undo}, {@code acknowledge} or {@code diagnose}; what was typed into the form comes in {@code
 * widgetContext.forms.all}, as {@link #ACTOR}, {@link #METHOD} and {@link #URL}.
 */
public final class WidgetPage {

    /** The form field with the name of whoever decides. */
    public static final String ACTOR = "actor";

    /** The form field with the method of a request to diagnose. */
    public static final String METHOD = "method";

    /** The form field with the URL of a request to diagnose. */
    public static final String URL = "url";

    private static final String STYLE =
            "<style>.rm td,.rm th{text-align:left;vertical-align:top;padding:4px 12px 4px 0}"
                    + ".rm code{word-break:break-all}.rm .btn{margin:0 6px 4px 0}"
                    + ".rm .rm-answer{border-left:4px solid currentColor;padding-left:8px}</style>";
    private static final String BUTTON = "btn";
    private static final String FIRST_BUTTON = "btn btn-primary";

    private WidgetPage() {}

    /** HTML without any script, whatever the view holds. */
    public static String html(WidgetView view) {
        WidgetButton button = new WidgetButton(view.reading(), view.acting());
        return STYLE
                + "<form class=\"rm\">"
                + view.answer().map(WidgetPage::answer).orElse("")
                + actor()
                + plans(view.plans(), button)
                + findings(view.findings(), button)
                + heals(view.heals(), button)
                + diagnosis(button)
                + "</form>";
    }

    private static String answer(String answer) {
        return "<p class=\"rm-answer\">" + WidgetHtml.escaped(answer) + "</p>";
    }

    private static String actor() {
        return "<p><label>Your name, for the audit trail, which says that it is your own account: <input name=\"%s\" size=\"24\"></label></p>"
                .formatted(ACTOR);
    }

    private static String plans(List<WidgetView.WaitingPlan> plans, WidgetButton button) {
        List<List<String>> rows = new ArrayList<>();
        for (WidgetView.WaitingPlan plan : plans) {
            String question =
                    "Deploy the draft of " + plan.place() + "? It would: " + plan.summary();
            rows.add(
                    List.of(
                            WidgetHtml.code(plan.request()),
                            WidgetHtml.code(plan.place()),
                            WidgetHtml.escaped(plan.summary()),
                            WidgetHtml.escaped(plan.expires().toString()),
                            button.of(
                                            "Approve",
                                            FIRST_BUTTON,
                                            "approve",
                                            plan.fingerprint(),
                                            question)
                                    + button.of(
                                            "Refuse",
                                            BUTTON,
                                            "refuse",
                                            plan.fingerprint(),
                                            "Refuse this plan for " + plan.place() + "?")));
        }
        return WidgetHtml.table(
                "Plans that wait for you",
                "No plan waits for approval.",
                List.of("Request", "Stage", "What would change", "Until", ""),
                rows);
    }

    private static String findings(List<WidgetView.OpenFinding> findings, WidgetButton button) {
        List<List<String>> rows = new ArrayList<>();
        for (WidgetView.OpenFinding finding : findings) {
            rows.add(
                    List.of(
                            WidgetHtml.code(finding.request()),
                            WidgetHtml.code(finding.place()),
                            WidgetHtml.escaped(finding.cause().id()),
                            Long.toString(finding.count()),
                            WidgetHtml.escaped(finding.lastSeen().toString()),
                            button.of(
                                    "Acknowledge",
                                    BUTTON,
                                    "acknowledge",
                                    finding.id(),
                                    "Take this finding off the list until it happens again?")));
        }
        return WidgetHtml.table(
                "Open findings",
                "No request without a route is open.",
                List.of("Request", "Stage", "Cause", "Requests", "Last seen", ""),
                rows);
    }

    private static String heals(List<WidgetView.RecentHeal> heals, WidgetButton button) {
        List<List<String>> rows = new ArrayList<>();
        for (WidgetView.RecentHeal heal : heals) {
            String undo =
                    heal.undoable()
                            ? button.of(
                                    "Undo",
                                    BUTTON,
                                    "undo",
                                    heal.healId(),
                                    "Put " + heal.place() + " back to what it served before?")
                            : "";
            rows.add(
                    List.of(
                            WidgetHtml.code(heal.request()),
                            WidgetHtml.code(heal.place()),
                            WidgetHtml.escaped(heal.state()),
                            WidgetHtml.escaped(heal.why()),
                            WidgetHtml.escaped(heal.since().toString()),
                            undo));
        }
        return WidgetHtml.table(
                "Heals",
                "Nothing was healed lately.",
                List.of("Request", "Stage", "State", "Why", "Since", ""),
                rows);
    }

    private static String diagnosis(WidgetButton button) {
        return "<h3>Diagnose a request</h3><p><input name=\"%s\" value=\"GET\" size=\"8\"> "
                        .formatted(METHOD)
                + "<input name=\"%s\" placeholder=\"https://…\" size=\"60\"> ".formatted(URL)
                + button.asking("Diagnose", "diagnose")
                + "</p>";
    }
}
