package io.routemedic.notice.widget;

import java.util.regex.Pattern;

/**
 * A button that calls the console function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/add_custom_widget_dashboard_interactivity.html">Interactivity
 *     in the custom widget</a>
 */
final class WidgetButton {

    static final String PLAIN = "btn";
    static final String FIRST = "btn btn-primary";

    // What RouteMedic's own ids are made of. Anything else could end the JSON or the element.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:/-]{1,256}");
    private static final Pattern ROUTE = Pattern.compile("[A-Za-z0-9_.:/{}+*$~% -]{1,256}");

    private final String reading;
    private final WidgetView.Acting acting;

    WidgetButton(String reading, WidgetView.Acting acting) {
        this.reading = reading;
        this.acting = acting;
    }

    /**
     * What a button does.
     *
     * @param action the word that the console function acts on
     * @param route of the stage that the id names; may be empty
     * @param minutes for how long; 0 where that is no question
     */
    record Act(String action, String id, String route, long minutes) {

        Act(String action, String id) {
            this(action, id, "", 0);
        }

        private boolean isSafe() {
            return ID.matcher(id).matches() && (route.isEmpty() || ROUTE.matcher(route).matches());
        }

        private String json(String nonce) {
            return "{\"action\":\"%s\",\"id\":\"%s\",".formatted(action, id)
                    + (route.isEmpty() ? "" : "\"route\":\"" + route + "\",")
                    + (minutes == 0 ? "" : "\"minutes\":" + minutes + ",")
                    + "\"nonce\":\"%s\"}".formatted(nonce);
        }
    }

    /**
     * The button and what it does; no button for an id that is none.
     *
     * @param question has to be confirmed first
     */
    String of(String label, String style, Act act, String question) {
        return act.isSafe()
                ? call(
                        label,
                        style,
                        acting.endpoint(),
                        " display=\"widget\" confirmation=\"" + WidgetHtml.escaped(question) + "\"",
                        act.json(acting.nonce()))
                : "";
    }

    /** A button that shows its answer in a pop-up, and reads the fields of the form around it. */
    String asking(String label, String action) {
        return call(label, PLAIN, reading, " display=\"popup\"", "{\"action\":\"" + action + "\"}");
    }

    /** A button that opens something in the page itself, and asks nothing before. */
    String opening(String label, String action, String id) {
        return ID.matcher(id).matches()
                ? call(
                        label,
                        PLAIN,
                        reading,
                        " display=\"widget\"",
                        "{\"action\":\"%s\",\"id\":\"%s\"}".formatted(action, id))
                : "";
    }

    private static String call(
            String label, String style, String endpoint, String attributes, String parameters) {
        return "<a class=\"%s\">%s</a><cwdb-action action=\"call\"%s endpoint=\"%s\">%s</cwdb-action>"
                .formatted(
                        style,
                        WidgetHtml.escaped(label),
                        attributes,
                        WidgetHtml.escaped(endpoint),
                        parameters);
    }
}
