package io.routemedic.notice.widget;

/**
 * The widget's page. Its buttons call the console function with {@code
 * {"action":…,"id":…,"nonce":…}}, and some with a {@code route} and {@code minutes} too; what was
 * typed into the form comes in {@code widgetContext.forms.all}, as {@link #ACTOR}, {@link #WHY},
 * {@link #METHOD} and {@link #URL}.
 *
 * <p>Tables, links and text look as CloudWatch has them, light or dark: the page says only how they
 * are laid out, and how they fit a widget of a third of a dashboard.
 */
public final class WidgetPage {

    /** The form field with the name of whoever decides. */
    public static final String ACTOR = "actor";

    /** The form field with the reason of whoever decides. */
    public static final String WHY = "why";

    /** The form field with the method of a request to diagnose. */
    public static final String METHOD = "method";

    /** The form field with the URL of a request to diagnose. */
    public static final String URL = "url";

    private static final String STYLE =
            "<style>.rm table{width:100%;table-layout:fixed;margin:0 0 12px}"
                    + ".rm th,.rm td{text-align:left;vertical-align:top;padding:3px 8px 3px 0;"
                    + "overflow-wrap:anywhere;white-space:normal}"
                    + ".rm col.rm-name{width:92px}.rm tbody th{font-weight:normal;opacity:.75}"
                    + ".rm ul{margin:0;padding-left:16px}.rm p{margin:4px 0 8px}"
                    + ".rm input{width:100%;box-sizing:border-box;margin:2px 0 6px}"
                    + ".rm .btn{display:inline-block;margin:2px 6px 4px 0}"
                    + ".rm summary{cursor:pointer}.rm-quiet{opacity:.75}"
                    + ".rm-answer{border-left:4px solid;padding-left:8px}</style>";

    private WidgetPage() {}

    /** HTML without any script, whatever the view holds. */
    public static String html(WidgetView view) {
        WidgetButton button = new WidgetButton(view.reading(), view.acting());
        return STYLE
                + "<form class=\"rm\">"
                + view.answer().map(WidgetPage::answer).orElse("")
                + people()
                + new PlanCards(view, button).html()
                + new FindingCards(view, button).html()
                + new HealCards(view, button).html()
                + new QuietCards(view, button).html()
                + diagnosis(button)
                + WidgetHtml.quiet(
                        "Times are in "
                                + WidgetHtml.escaped(view.time().zoneName())
                                + ", as of "
                                + WidgetHtml.escaped(view.time().said(view.time().now()))
                                + ".")
                + "</form>";
    }

    private static String answer(String answer) {
        return "<p class=\"rm-answer\">" + WidgetHtml.escaped(answer) + "</p>";
    }

    private static String people() {
        return "<label>Your name, before you click (the trail says that it is your own account)"
                + "<input name=\"%s\"></label>".formatted(ACTOR)
                + "<label>Why, for a mute or a false alarm<input name=\"%s\"></label>"
                        .formatted(WHY);
    }

    private static String diagnosis(WidgetButton button) {
        return "<h3>Diagnose a request</h3><label>Method<input name=\"%s\" value=\"GET\"></label>"
                        .formatted(METHOD)
                + "<label>URL<input name=\"%s\" placeholder=\"https://…\"></label>".formatted(URL)
                + "<p>"
                + button.asking("Diagnose", "diagnose")
                + "</p>";
    }
}
