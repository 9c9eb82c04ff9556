package io.routemedic.entry.console;

import io.routemedic.entry.flow.Account;
import io.routemedic.notice.widget.WidgetDocs;
import java.time.InstantSource;

/** What people can ask for by hand. Every answer says what to do next. */
public final class Console {

    private final ConsoleActs acts;
    private final ConsoleTrail trail;
    private final UrlDiagnosis urls;
    private final ConsolePage page;
    private final ConsoleRecords records;
    private final ConsoleDrift drift;
    private final ConsoleSelf self;
    private final String region;
    private final InstantSource clock;

    public Console(
            ConsoleActs acts,
            ConsoleTrail trail,
            UrlDiagnosis urls,
            ConsolePage page,
            ConsoleRecords records,
            ConsoleDrift drift,
            ConsoleSelf self,
            String region,
            InstantSource clock) {
        this.acts = acts;
        this.trail = trail;
        this.urls = urls;
        this.page = page;
        this.records = records;
        this.drift = drift;
        this.self = self;
        this.region = region;
        this.clock = clock;
    }

    /** HTML for the widget, plain values for anybody else. */
    public Object answer(ConsoleRequest request) {
        if (acts.know(request.action())) {
            return page.with(request, acts.done(request));
        }
        return switch (request.action()) {
            case "describe" -> WidgetDocs.markdown();
            case "audit" -> trail.answer(request);
            case "open" -> page.open(request);
            case "record" -> records.answer(request.id());
            case "drift" -> drift.answer(request.id());
            case "self" -> self.answer();
            case "diagnose" -> page.with(request, diagnosed(request));
            default -> page.plain(request);
        };
    }

    private UrlAnswer diagnosed(ConsoleRequest request) {
        return urls.ask(
                new UrlDiagnosis.Question(
                        request.method(),
                        request.url(),
                        Account.of(request.invoked().arn()),
                        region,
                        clock.instant()));
    }
}
