package io.routemedic.cli.report;

/**
 * Slack's mrkdwn as HTML, as much of it as RouteMedic writes: bold, italics, code, fenced code,
 * links. What is no markup is shown as it stands. Linear in the length of the text.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting text</a>
 */
final class Mrkdwn {

    private static final String FENCE = "```";

    private final String text;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private Mrkdwn(String text) {
        this.text = text;
    }

    static String html(String text) {
        Mrkdwn rendered = new Mrkdwn(text);
        while (rendered.at < text.length()) {
            rendered.next();
        }
        return rendered.html.toString();
    }

    /** With the three entities that Slack knows as the characters that they stand for. */
    static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private void next() {
        char c = text.charAt(at);
        boolean taken =
                switch (c) {
                    case '`' -> fenced() || enclosed("`", "code");
                    case '*' -> enclosed("*", "b");
                    case '_' -> startsWord() && enclosed("_", "i");
                    case '<' -> link();
                    default -> false;
                };
        if (!taken) {
            plain();
        }
    }

    private boolean fenced() {
        int end = text.startsWith(FENCE, at) ? text.indexOf(FENCE, at + FENCE.length()) : -1;
        if (end < 0) {
            return false;
        }
        String inside = text.substring(at + FENCE.length(), end);
        html.append(Html.element("pre", shown(inside)));
        at = end + FENCE.length();
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return true;
    }

    /** Between two marks on one line, with something between them. */
    private boolean enclosed(String mark, String element) {
        int end = text.indexOf(mark, at + 1);
        int line = lineEnd();
        if (end <= at + 1 || end > line) {
            return false;
        }
        html.append(Html.element(element, shown(text.substring(at + 1, end))));
        at = end + 1;
        return true;
    }

    private boolean link() {
        int end = text.indexOf('>', at);
        if (end < 0 || end > lineEnd() || !text.startsWith("https://", at + 1)) {
            return false;
        }
        String inside = text.substring(at + 1, end);
        int bar = inside.indexOf('|');
        String address = bar < 0 ? inside : inside.substring(0, bar);
        html.append("<a href=\"%s\" rel=\"noreferrer\">".formatted(shown(address)))
                .append(shown(inside.substring(bar + 1)))
                .append("</a>");
        at = end + 1;
        return true;
    }

    private void plain() {
        int end = at + 1;
        while (end < text.length() && "`*_<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        html.append(shown(text.substring(at, end)));
        at = end;
    }

    private boolean startsWord() {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static String shown(String slack) {
        return Html.escaped(unescaped(slack));
    }
}
