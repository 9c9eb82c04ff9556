package io.routemedic.notice.widget;

/** What happened to one finding or heal, opened where it stands. */
final class StoryPart {

    private final WidgetView view;

    StoryPart(WidgetView view) {
        this.view = view;
    }

    /** Empty unless somebody asked for this one's story. */
    String html(String id) {
        return view.story().filter(story -> story.about().equals(id)).map(this::html).orElse("");
    }

    private String html(WidgetView.Story story) {
        return story.events().isEmpty()
                ? "The trail has nothing of it."
                : WidgetHtml.list(story.events().stream().map(this::line).toList());
    }

    private String line(WidgetView.Event event) {
        return WidgetHtml.escaped(
                        view.time().said(event.at())
                                + " · "
                                + event.what().replace('-', ' ')
                                + " · "
                                + event.actor())
                + (event.why().isEmpty() ? "" : WidgetHtml.quiet(WidgetHtml.marked(event.why())));
    }
}
