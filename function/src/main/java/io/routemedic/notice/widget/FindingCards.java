package io.routemedic.notice.widget;

import io.routemedic.notice.widget.WidgetButton.Act;
import java.time.Duration;

/** What is open, with what people can say to it. */
final class FindingCards {

    private static final long DAY = Duration.ofDays(1).toMinutes();
    private static final long WEEK = Duration.ofDays(7).toMinutes();

    private final WidgetView view;
    private final WidgetButton button;

    FindingCards(WidgetView view, WidgetButton button) {
        this.view = view;
        this.button = button;
    }

    String html() {
        return WidgetHtml.section(
                "Open findings",
                "No request without a route is open.",
                view.findings().stream().map(this::card).toList());
    }

    private String card(WidgetView.OpenFinding finding) {
        return WidgetHtml.card(
                WidgetHtml.code(finding.request()),
                WidgetHtml.row(
                        "Why",
                        WidgetHtml.escaped(finding.words())
                                + WidgetHtml.quiet(WidgetHtml.escaped(finding.cause()))),
                WidgetHtml.row("API", PlaceWords.html(finding.place())),
                WidgetHtml.row("Fails", PlaceWords.html(finding.failures(), view.time())),
                WidgetHtml.row("", buttons(finding)),
                WidgetHtml.row("Story", new StoryPart(view).html(finding.id())));
    }

    private String buttons(WidgetView.OpenFinding finding) {
        return button.opening("Story", "story", finding.id())
                + button.of(
                        "Acknowledge",
                        WidgetButton.PLAIN,
                        new Act("acknowledge", finding.id()),
                        "Take this finding off the list until its cause is another one?")
                + WidgetHtml.folded("Mute, false alarm", more(finding));
    }

    private String more(WidgetView.OpenFinding finding) {
        String stage = finding.place().id();
        return button.of(
                        "Mute for a day",
                        WidgetButton.PLAIN,
                        new Act("mute", finding.id(), "", DAY),
                        "Tell nobody of this finding for a day?")
                + button.of(
                        "Mute for a week",
                        WidgetButton.PLAIN,
                        new Act("mute", finding.id(), "", WEEK),
                        "Tell nobody of this finding for a week?")
                + (!finding.place().isStage()
                        ? ""
                        : button.of(
                                "Mute the stage for a day",
                                WidgetButton.PLAIN,
                                new Act("mute", stage, "", DAY),
                                "Tell nobody of any finding of "
                                        + PlaceWords.said(finding.place())
                                        + " for a day?"))
                + button.of(
                        "False alarm",
                        WidgetButton.PLAIN,
                        new Act("false-alarm", finding.id()),
                        "Was this a false alarm? Write below why: others read it in the digest.");
    }
}
