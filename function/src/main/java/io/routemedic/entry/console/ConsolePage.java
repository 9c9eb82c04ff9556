package io.routemedic.entry.console;

import io.routemedic.notice.widget.WidgetPage;
import io.routemedic.notice.widget.WidgetView;
import io.routemedic.remedy.people.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * What is open, as the widget's page or as plain values: each with a nonce, for whoever wants to do
 * something about it.
 */
public final class ConsolePage {

    private final ConsoleView views;

    public ConsolePage(ConsoleView views) {
        this.views = views;
    }

    Object plain(ConsoleRequest request) {
        WidgetView view = views.view(request, Optional.empty());
        return request.widget() ? WidgetPage.html(view) : ConsoleValues.of(view);
    }

    /** What is open, for who only reads: plain values, and no nonce. */
    Map<String, Object> open(ConsoleRequest request) {
        return ConsoleValues.open(views.withoutNonce(request));
    }

    /** The page with the answer to an action. */
    Object with(ConsoleRequest request, Answer answer) {
        return request.widget()
                ? WidgetPage.html(views.view(request, Optional.of(answer.words())))
                : Map.of("done", answer.done(), "answer", answer.words());
    }

    /** The page with the answer to a question about a URL. */
    Object with(ConsoleRequest request, UrlAnswer answer) {
        return request.widget()
                ? WidgetPage.html(views.view(request, Optional.of(UrlWords.sentence(answer))))
                : UrlWords.values(answer);
    }
}
