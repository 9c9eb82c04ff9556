package io.routemedic.entry.console;

import io.routemedic.entry.flow.Account;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.notice.widget.WidgetDocs;
import io.routemedic.remedy.people.Approvals;
import io.routemedic.remedy.people.UndoHeal;
import java.time.InstantSource;

/** What people can ask for by hand. Every answer says what to do next. */
public final class Console {

    private final Approvals approvals;
    private final UndoHeal undo;
    private final FindingLedger findings;
    private final UrlDiagnosis urls;
    private final ConsolePage page;
    private final String region;
    private final InstantSource clock;

    public Console(
            Approvals approvals,
            UndoHeal undo,
            FindingLedger findings,
            UrlDiagnosis urls,
            ConsolePage page,
            String region,
            InstantSource clock) {
        this.approvals = approvals;
        this.undo = undo;
        this.findings = findings;
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

    private String done(ConsoleRequest request) {
        if (request.actor().isEmpty()) {
            return "Nothing was done: say who you are, for the audit trail, and try again.";
        }
        return switch (request.action()) {
            case "approve" -> words(approvals.approve(request.id(), request.actor()));
            case "refuse" -> words(approvals.refuse(request.id(), request.actor()));
            case "undo" -> words(undo.undo(request.id(), request.actor()));
            default -> acknowledged(request);
        };
    }

    private String acknowledged(ConsoleRequest request) {
        findings.acknowledge(request.id(), request.actor());
        return "Acknowledged: the finding comes back when it happens again.";
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

    private static String words(Approvals.Answer answer) {
        return switch (answer) {
            case Approvals.Answer.Approved approved ->
                    "Approved: heal `%s` of stage `%s` starts now; its notice tells how it went."
                            .formatted(approved.healId(), approved.stage());
            case Approvals.Answer.Refused refused ->
                    "Refused: stage `%s` is left as it is.".formatted(refused.stage());
            case Approvals.Answer.NotAwaited(String why) -> why;
        };
    }

    private static String words(UndoHeal.Answer answer) {
        return switch (answer) {
            case UndoHeal.Answer.UnderWay back ->
                    "Stage `%s` goes back from deployment `%s` to `%s`; its notice tells when it is."
                            .formatted(back.stage(), back.from(), back.to());
            case UndoHeal.Answer.Nothing(String why) -> why;
        };
    }
}
