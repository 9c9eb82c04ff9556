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

    /** A section with a table, or a sentence where there is nothing to list. */
    static String table(
            String heading, String nothing, List<String> columns, List<List<String>> rows) {
        String title = "<h3>" + escaped(heading) + "</h3>";
        if (rows.isEmpty()) {
            return title + "<p>" + escaped(nothing) + "</p>";
        }
        String head =
                columns.stream()
                        .map(column -> "<th>" + escaped(column) + "</th>")
                        .collect(Collectors.joining("", "<tr>", "</tr>"));
        String body =
                rows.stream()
                        .map(
                                cells ->
                                        cells.stream()
                                                .map(cell -> "<td>" + cell + "</td>")
                                                .collect(Collectors.joining("", "<tr>", "</tr>")))
                        .collect(Collectors.joining());
        return title + "<table>" + head + body + "</table>";
    }
}
