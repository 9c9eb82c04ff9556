package io.routemedic.entry.console;

import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.ledger.HealRecords;
import io.routemedic.ledger.Nonces;
import io.routemedic.ledger.PlanApprovals;
import io.routemedic.notice.widget.WidgetPage;
import io.routemedic.notice.widget.WidgetView;
import io.routemedic.remedy.people.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is open, as the widget's page or as plain values: each with a nonce, for whoever wants to do
 * something about it.
 */
public final class ConsolePage {

    private static final int MOST = 25;
    private static final Set<HealPhase> UNDONE_BY_BUTTON =
            EnumSet.of(HealPhase.PROVEN, HealPhase.VERIFIED, HealPhase.QUIET, HealPhase.UNVERIFIED);

    private final FindingLedger findings;
    private final PlanApprovals approvals;
    private final HealRecords heals;
    private final Nonces nonces;
    private final InstantSource clock;

    public ConsolePage(
            FindingLedger findings,
            PlanApprovals approvals,
            HealRecords heals,
            Nonces nonces,
            InstantSource clock) {
        this.findings = findings;
        this.approvals = approvals;
        this.heals = heals;
        this.nonces = nonces;
        this.clock = clock;
    }

    Object plain(ConsoleRequest request) {
        WidgetView view = view(request, Optional.empty());
        return request.widget()
                ? WidgetPage.html(view)
                : Map.of(
                        "nonce", view.acting().nonce(),
                        "plans", view.plans().stream().map(ConsolePage::values).toList(),
                        "findings", view.findings().stream().map(ConsolePage::values).toList(),
                        "heals", view.heals().stream().map(ConsolePage::values).toList());
    }

    /** The page with the answer to an action. */
    Object with(ConsoleRequest request, Answer answer) {
        return request.widget()
                ? WidgetPage.html(view(request, Optional.of(answer.words())))
                : Map.of("done", answer.done(), "answer", answer.words());
    }

    /** The page with the answer to a question about a URL. */
    Object with(ConsoleRequest request, UrlAnswer answer) {
        return request.widget()
                ? WidgetPage.html(view(request, Optional.of(UrlWords.sentence(answer))))
                : UrlWords.values(answer);
    }

    private WidgetView view(ConsoleRequest request, Optional<String> answer) {
        Instant now = clock.instant();
        return new WidgetView(
                request.invoked().reading(),
                new WidgetView.Acting(request.invoked().acting(), nonces.issue(now)),
                answer,
                approvals.awaiting(MOST, now).stream().map(ConsolePage::of).toList(),
                findings.open(MOST).stream().map(ConsolePage::of).toList(),
                heals.switched(MOST).stream().map(ConsolePage::of).toList());
    }

    private static WidgetView.WaitingPlan of(PlanApprovals.AwaitingPlan plan) {
        return new WidgetView.WaitingPlan(
                plan.fingerprint(),
                plan.order().stage().toString(),
                plan.order().method() + " " + plan.order().path(),
                plan.summary(),
                plan.expires());
    }

    private static WidgetView.OpenFinding of(FindingRecord record) {
        return new WidgetView.OpenFinding(
                record.id(),
                record.cause(),
                record.subject(),
                record.key().method()
                        + " "
                        + record.samplePaths().stream()
                                .findFirst()
                                .orElse(record.key().pathShape()),
                record.count(),
                record.lastSeen());
    }

    private static WidgetView.RecentHeal of(HealRecord heal) {
        return new WidgetView.RecentHeal(
                heal.healId(),
                heal.order().stage().toString(),
                heal.order().method() + " " + heal.order().path(),
                heal.phase().id(),
                heal.why(),
                heal.since(),
                UNDONE_BY_BUTTON.contains(heal.phase()));
    }

    private static Map<String, Object> values(WidgetView.WaitingPlan plan) {
        return Map.of(
                "plan", plan.fingerprint(),
                "stage", plan.place(),
                "request", plan.request(),
                "summary", plan.summary(),
                "expires", plan.expires().toString());
    }

    private static Map<String, Object> values(WidgetView.OpenFinding finding) {
        return Map.of(
                "id", finding.id(),
                "cause", finding.cause().id(),
                "stage", finding.place(),
                "request", finding.request(),
                "count", finding.count(),
                "lastSeen", finding.lastSeen().toString());
    }

    private static Map<String, Object> values(WidgetView.RecentHeal heal) {
        return Map.of(
                "healId", heal.healId(),
                "stage", heal.place(),
                "request", heal.request(),
                "state", heal.state(),
                "why", heal.why(),
                "since", heal.since().toString());
    }
}
