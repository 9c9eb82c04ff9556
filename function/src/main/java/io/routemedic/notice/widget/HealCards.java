package io.routemedic.notice.widget;

import io.routemedic.notice.widget.WidgetButton.Act;

/** What was healed lately, and the stages that are not healed at present. */
final class HealCards {

    private final WidgetView view;
    private final WidgetButton button;

    HealCards(WidgetView view, WidgetButton button) {
        this.view = view;
        this.button = button;
    }

    String html() {
        return WidgetHtml.section(
                        "Heals",
                        "Nothing was healed lately.",
                        view.heals().stream().map(this::card).toList())
                + WidgetHtml.section(
                        "Not healed after a rollback",
                        "",
                        view.stopped().stream().map(this::card).toList());
    }

    private String card(WidgetView.RecentHeal heal) {
        String undo =
                heal.undoable()
                        ? button.of(
                                "Undo",
                                WidgetButton.PLAIN,
                                new Act("undo", heal.healId()),
                                "Put %s back to what it served before?"
                                        .formatted(PlaceWords.said(heal.place())))
                        : "";
        return WidgetHtml.card(
                WidgetHtml.code(heal.request()),
                WidgetHtml.row(
                        "State",
                        WidgetHtml.escaped(
                                heal.state().replace('-', ' ')
                                        + ", "
                                        + view.time().ago(heal.since()))),
                WidgetHtml.row("Because", WidgetHtml.marked(heal.why())),
                WidgetHtml.row("API", PlaceWords.html(heal.place())),
                WidgetHtml.row("", button.opening("Story", "story", heal.healId()) + undo),
                WidgetHtml.row("Story", new StoryPart(view).html(heal.healId())));
    }

    private String card(WidgetView.StoppedStage stage) {
        return WidgetHtml.card(
                PlaceWords.html(stage.place()),
                WidgetHtml.row(
                        "Since",
                        WidgetHtml.escaped(
                                view.time().said(stage.since())
                                        + ", until "
                                        + view.time().said(stage.until()))),
                WidgetHtml.row("Because", WidgetHtml.marked(stage.why())),
                WidgetHtml.row(
                        "",
                        button.of(
                                "Allow healing again",
                                WidgetButton.PLAIN,
                                new Act("resume", stage.place().id()),
                                "Let RouteMedic heal %s again? Look first why the last heal was taken back."
                                        .formatted(PlaceWords.said(stage.place())))));
    }
}
