package io.routemedic.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A message in Slack's Block Kit as Slack shows it, near enough to judge it by: the blocks that
 * RouteMedic sends, and of others the text.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit</a>
 */
public final class SlackPreview {

    private SlackPreview() {}

    /**
     * The message.
     *
     * @param payload the body of a message: {@code {"text":…,"blocks":[…]}}
     */
    public static String html(JsonNode payload) {
        JsonNode blocks = payload.path("blocks");
        String body =
                blocks.isEmpty()
                        ? paragraph(payload.path("text"))
                        : StreamSupport.stream(blocks.spliterator(), false)
                                .map(SlackPreview::block)
                                .collect(Collectors.joining());
        return Html.element(
                "article",
                "slack",
                "<div class=\"avatar\" aria-hidden=\"true\">RM</div><div><b>RouteMedic</b>"
                        + " <span class=\"app\">APP</span>"
                        + body
                        + "</div>");
    }

    private static String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" ->
                    Html.element("h4", Html.escaped(Mrkdwn.unescaped(text(block.path("text")))));
            case "divider" -> "<hr>";
            case "context" ->
                    StreamSupport.stream(block.path("elements").spliterator(), false)
                            .map(
                                    element ->
                                            Html.element(
                                                    "div", "small", Mrkdwn.html(text(element))))
                            .collect(Collectors.joining());
            default -> section(block);
        };
    }

    /** Slack folds a section that is not to be expanded when it is long. */
    private static String section(JsonNode block) {
        String shown = paragraph(block.path("text"));
        boolean folded =
                block.has("expand")
                        && !block.path("expand").asBoolean()
                        && text(block.path("text")).lines().count() > 5;
        return folded ? "<details><summary>See more</summary>" + shown + "</details>" : shown;
    }

    private static String paragraph(JsonNode text) {
        return Html.element("div", "part", Mrkdwn.html(text(text)));
    }

    private static String text(JsonNode text) {
        return text.isTextual() ? text.asText() : text.path("text").asText();
    }
}
