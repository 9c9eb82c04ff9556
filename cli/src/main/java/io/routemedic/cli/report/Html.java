package io.routemedic.cli.report;

import io.routemedic.text.HostileText;

/** HTML from text that anonymous clients may have written: every text is escaped here. */
final class Html {

    private Html() {}

    /** All visible characters, fit for content and for quoted attributes; line breaks stay. */
    static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(character -> character == '\n' || HostileText.isVisible(character))
                .forEach(character -> append(shown, character));
        return shown.toString();
    }

    static String code(String text) {
        return element("code", escaped(text));
    }

    /**
     * An element.
     *
     * @param content HTML already
     */
    static String element(String name, String content) {
        return "<%s>%s</%s>".formatted(name, content, name);
    }

    /**
     * An element of a class.
     *
     * @param content HTML already
     */
    static String element(String name, String style, String content) {
        return "<%s class=\"%s\">%s</%s>".formatted(name, escaped(style), content, name);
    }

    private static void append(StringBuilder shown, int character) {
        switch (character) {
            case '&' -> shown.append("&amp;");
            case '<' -> shown.append("&lt;");
            case '>' -> shown.append("&gt;");
            case '"' -> shown.append("&quot;");
            case '\'' -> shown.append("&#39;");
            default -> shown.appendCodePoint(character);
        }
    }
}
