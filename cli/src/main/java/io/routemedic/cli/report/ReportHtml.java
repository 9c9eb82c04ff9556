package io.routemedic.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The report as one HTML file: no script, nothing to fetch, light and dark as the reader has it.
 */
public final class ReportHtml {

    /** Whatever a request wrote: the browser runs no script here, and asks nobody for anything. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private ReportHtml() {}

    public static String of(ReportPage page) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <h1>%s</h1>
        %s
        %s
        </body>
        </html>
        """
                .formatted(
                        POLICY,
                        Html.escaped(page.title()),
                        style(),
                        Html.escaped(page.title()),
                        page.summary().stream()
                                .map(sentence -> Html.element("p", Html.escaped(sentence)))
                                .collect(Collectors.joining("\n")),
                        body(page));
    }

    private static String body(ReportPage page) {
        String told =
                page.told().stream()
                        .map(message -> SlackPreview.html(message.slack()))
                        .collect(Collectors.joining("\n"));
        String stages =
                page.stages().stream().map(ReportHtml::stage).collect(Collectors.joining("\n"));
        String trail =
                page.trail().stream().map(ReportHtml::story).collect(Collectors.joining("\n"));
        return section("Failed requests over time", TimelineSvg.of(page.timeline()))
                + section("What RouteMedic says, as it looks in Slack", told)
                + section("Routes: what is live, what is drafted, what failed", stages)
                + section("What was done, and why", trail);
    }

    private static String section(String heading, String content) {
        return content.isEmpty()
                ? ""
                : Html.element("section", Html.element("h2", heading) + content);
    }

    private static String stage(StageRoutes stage) {
        String unread =
                stage.unread().stream()
                        .map(sentence -> Html.element("p", "warning", Html.escaped(sentence)))
                        .collect(Collectors.joining());
        return Html.element("h3", Html.escaped(stage.title()))
                + unread
                + Html.element("ul", "tree", RouteTree.html(stage));
    }

    private static String story(ReportPage.Story story) {
        String details =
                story.details().stream()
                        .map(line -> Html.element("li", Html.escaped(line)))
                        .collect(Collectors.joining());
        String headline = Html.escaped(story.headline());
        return details.isEmpty()
                ? Html.element("p", "event", headline)
                : "<details class=\"event\"><summary>%s</summary><ul>%s</ul></details>"
                        .formatted(headline, details);
    }

    private static String style() {
        try (InputStream css = ReportHtml.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("The report's style is missing from the jar.");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
