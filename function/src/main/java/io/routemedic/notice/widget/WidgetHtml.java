package io.routemedic.notice.widget;

import io.routemedic.text.HostileText;
import java.util.List;
import java.util.stream.Collectors;

/** HTML from text that anonymous clients may have written: every text is escaped here. */
final class WidgetHtml {

    private static final int LONGEST = 300;

    private WidgetHtml() {}

    /** At most 300 visible characters, fit for content and for quoted attributes. */
    static String escaped(String text) {
        return HostileText.bounded(HostileText.visible(text), LONGEST)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    /** A sentence whose literals stand between backticks. */
    static String marked(String sentence) {
        String[] parts = HostileText.bounded(HostileText.visible(sentence), LONGEST).split("`", -1);
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean literal = i % 2 == 1 && i < parts.length - 1;
            html.append(literal ? code(parts[i]) : escaped(parts[i]));
        }
        return html.toString();
    }

    /** Small print. */
    static String quiet(String html) {
        return "<div class=\"rm-quiet\">" + html + "</div>";
    }

    static String list(List<String> items) {
        return items.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
    }

    /** What opens when somebody clicks on its first line. */
    static String folded(String summary, String html) {
        return "<details><summary>" + escaped(summary) + "</summary>" + html + "</details>";
    }

    /** A section; none where there is nothing to list and nothing to say of that. */
    static String section(String heading, String nothing, List<String> parts) {
        if (parts.isEmpty() && nothing.isEmpty()) {
            return "";
        }
        String content =
                parts.isEmpty() ? "<p>" + escaped(nothing) + "</p>" : String.join("", parts);
        return "<h3>" + escaped(heading) + "</h3>" + content;
    }

    /** A row of a table with a name in front. */
    static String row(String name, String html) {
        return html.isEmpty() ? "" : "<tr><th>" + escaped(name) + "</th><td>" + html + "</td></tr>";
    }

    /** One thing as a table of two columns, which fits the narrowest widget. */
    static String card(String title, String... rows) {
        return "<table><colgroup><col class=\"rm-name\"><col></colgroup><thead><tr><th"
                + " colspan=\"2\">"
                + title
                + "</th></tr></thead><tbody>"
                + String.join("", rows)
                + "</tbody></table>";
    }
}
