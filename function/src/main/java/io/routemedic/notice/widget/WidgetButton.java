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

    // What RouteMedic's own ids are made of. Anything else could end the JSON or the element.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:/-]{1,256}");

    private final String reading;
    private final WidgetView.Acting acting;

    WidgetButton(String reading, WidgetView.Acting acting) {
        this.reading = reading;
        this.acting = acting;
    }

    /**
     * The button and what it does; no button for an id that is none.
     *
     * @param action the word that the console function acts on
     * @param question has to be confirmed first
     */
    String of(String label, String style, String action, String id, String question) {
        if (!ID.matcher(id).matches()) {
            return "";
        }
        return call(
                label,
                style,
                acting.endpoint(),
                " display=\"widget\" confirmation=\"" + WidgetHtml.escaped(question) + "\"",
                "{\"action\":\"%s\",\"id\":\"%s\",\"nonce\":\"%s\"}"
                        .formatted(action, id, WidgetHtml.escaped(acting.nonce())));
    }

    /** A button that shows its answer in a pop-up, and reads the fields of the form around it. */
    String asking(String label, String action) {
        return call(label, "btn", reading, " display=\"popup\"", "{\"action\":\"" + action + "\"}");
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
