package io.routemedic.notice.widget;

import io.routemedic.notice.widget.WidgetButton.Act;

/** What nobody is told of for a time. */
final class QuietCards {

    private final WidgetView view;
    private final WidgetButton button;

    QuietCards(WidgetView view, WidgetButton button) {
        this.view = view;
        this.button = button;
    }

    String html() {
        return WidgetHtml.section("Muted", "", view.muted().stream().map(this::card).toList());
    }

    private String card(WidgetView.Muted muted) {
        return WidgetHtml.card(
                WidgetHtml.code(muted.what()),
                WidgetHtml.row("Until", WidgetHtml.escaped(view.time().said(muted.until()))),
                WidgetHtml.row("By", WidgetHtml.escaped(muted.by())),
                WidgetHtml.row("Because", WidgetHtml.escaped(muted.why())),
                WidgetHtml.row(
                        "",
                        button.of(
                                "Unmute",
                                WidgetButton.PLAIN,
                                new Act("unmute", muted.id(), muted.route(), 0),
                                "Tell people of this again?")));
    }
}
