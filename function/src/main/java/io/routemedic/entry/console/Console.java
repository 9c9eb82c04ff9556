package io.routemedic.entry.console;

import io.routemedic.entry.flow.Account;
import io.routemedic.notice.widget.WidgetDocs;
import io.routemedic.remedy.people.Acknowledgements;
import io.routemedic.remedy.people.Answer;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.Person;
import io.routemedic.remedy.people.UndoHeal;
import java.time.InstantSource;

/** What people can ask for by hand. Every answer says what to do next. */
public final class Console {

    private final Approvals approvals;
    private final UndoHeal undo;
    private final Acknowledgements acknowledgements;
    private final UrlDiagnosis urls;
    private final ConsolePage page;
    private final String region;
    private final InstantSource clock;

    public Console(
            Approvals approvals,
            UndoHeal undo,
            Acknowledgements acknowledgements,
            UrlDiagnosis urls,
            ConsolePage page,
            String region,
            InstantSource clock) {
        this.approvals = approvals;
        this.undo = undo;
        this.acknowledgements = acknowledgements;
        this.urls = urls;
        this.page = page;
        this.region = region;
        this.clock = clock;
    }

    /** HTML for the widget, plain values for anybody else. */
    public Object answer(ConsoleRequest request) {
        return switch (request.action()) {
            case "describe" -> WidgetDocs.markdown();
            case "approve", "refuse", "undo", "acknowledge" -> page.with(request, done(request));
            case "diagnose" -> page.with(request, diagnosed(request));
            default -> page.plain(request);
        };
    }

    private Answer done(ConsoleRequest request) {
        Person person = Person.claiming(request.actor());
        if (!person.isNamed()) {
            return Answer.nothing(
                    "Nothing was done: say who you are, for the audit trail, and try again.");
        }
        if (request.id().isEmpty()) {
            return Answer.nothing(
                    "Nothing was done: say which plan, heal or finding you mean, by its id.");
        }
        return switch (request.action()) {
            case "approve" -> approvals.approve(request.id(), person);
            case "refuse" -> approvals.refuse(request.id(), person);
            case "undo" -> undo.undo(request.id(), person);
            default -> acknowledgements.acknowledge(request.id(), person);
        };
    }

    private UrlAnswer diagnosed(ConsoleRequest request) {
        return urls.ask(
                new UrlDiagnosis.Question(
                        request.method(),
                        request.url(),
                        Account.of(request.endpoint()),
                        region,
                        clock.instant()));
    }
}
