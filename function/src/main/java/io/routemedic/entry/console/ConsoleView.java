package io.routemedic.entry.console;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.ledger.Nonces;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.Mutes;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.HealRecords;
import io.routemedic.ledger.heals.PlanApprovals;
import io.routemedic.ledger.heals.StageHistory;
import io.routemedic.notice.widget.WidgetTime;
import io.routemedic.notice.widget.WidgetView;
import io.routemedic.notice.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what is open. */
public final class ConsoleView {

    private static final int MOST = 25;

    /** Later than a heal is looked at again. */
    private static final Duration FAR = Duration.ofDays(2);

    private static final Set<HealPhase> UNDONE_BY_BUTTON =
            EnumSet.of(
                    HealPhase.SWITCHED,
                    HealPhase.PROVEN,
                    HealPhase.VERIFIED,
                    HealPhase.QUIET,
                    HealPhase.UNVERIFIED);

    private final Tables tables;
    private final ConsoleStories stories;
    private final ConfigurationReader reader;
    private final InstantSource clock;

    /** Where what is open is written down. */
    public record Tables(
            FindingLedger findings,
            PlanApprovals approvals,
            HealRecords heals,
            StageHistory history,
            Mutes mutes,
            Nonces nonces) {}

    public ConsoleView(
            Tables tables,
            ConsoleStories stories,
            ConfigurationReader reader,
            InstantSource clock) {
        this.tables = tables;
        this.stories = stories;
        this.reader = reader;
        this.clock = clock;
    }

    WidgetView view(ConsoleRequest request, Optional<String> answer) {
        return view(request, answer, tables.nonces().issue(clock.instant()));
    }

    /** The same with nothing to act by: it writes nothing down. */
    WidgetView withoutNonce(ConsoleRequest request) {
        return view(request, Optional.empty(), "");
    }

    private WidgetView view(ConsoleRequest request, Optional<String> answer, String nonce) {
        Instant now = clock.instant();
        ApiNames names = new ApiNames(reader);
        return new WidgetView(
                request.invoked().reading(),
                new WidgetView.Acting(request.invoked().acting(), nonce),
                new WidgetTime(now, request.zone()),
                answer,
                request.action().equals("story") ? stories.story(request.id()) : Optional.empty(),
                tables.approvals().awaiting(MOST, now).stream()
                        .map(plan -> of(plan, names))
                        .toList(),
                tables.findings().open(MOST).stream().map(found -> of(found, names)).toList(),
                heals(now).map(heal -> of(heal, names)).toList(),
                tables.history().stopped(MOST, now).stream()
                        .map(
                                stage ->
                                        new WidgetView.StoppedStage(
                                                names.place(stage.stage()),
                                                stage.since(),
                                                stage.until(),
                                                stage.why()))
                        .toList(),
                tables.mutes().active(now).stream().map(ConsoleView::of).toList());
    }

    /** Those whose effect is still to be judged first: they may be undone like the others. */
    private Stream<HealRecord> heals(Instant now) {
        return Stream.concat(
                tables.heals().due(now.plus(FAR), MOST).stream()
                        .filter(heal -> heal.phase() == HealPhase.SWITCHED),
                tables.heals().switched(MOST).stream());
    }

    private WidgetView.WaitingPlan of(PlanApprovals.AwaitingPlan plan, ApiNames names) {
        StageRef stage = plan.order().stage();
        return new WidgetView.WaitingPlan(
                plan.fingerprint(),
                plan.brief()
                        .apiName()
                        .map(name -> new WidgetView.Place(Optional.of(name), stage.toString()))
                        .orElseGet(() -> names.place(stage)),
                plan.order().method() + " " + plan.order().path(),
                plan.brief(),
                tables.findings().find(plan.order().findingId()).map(ConsoleView::failures),
                plan.expires());
    }

    private static WidgetView.OpenFinding of(FindingRecord record, ApiNames names) {
        return new WidgetView.OpenFinding(
                record.id(),
                record.cause().id(),
                Wording.inShort(record.cause()),
                names.place(record.key().origin().stage(), record.subject()),
                record.key().method()
                        + " "
                        + record.samplePaths().stream()
                                .findFirst()
                                .orElse(record.key().pathShape()),
                failures(record));
    }

    private static WidgetView.Failures failures(FindingRecord record) {
        return new WidgetView.Failures(
                record.count(), record.distinctSources(), record.firstSeen(), record.lastSeen());
    }

    private static WidgetView.RecentHeal of(HealRecord heal, ApiNames names) {
        return new WidgetView.RecentHeal(
                heal.healId(),
                names.place(heal.order().stage()),
                heal.order().method() + " " + heal.order().path(),
                heal.phase().id(),
                heal.why(),
                heal.since(),
                UNDONE_BY_BUTTON.contains(heal.phase()));
    }

    private static WidgetView.Muted of(Mute mute) {
        return switch (mute.scope()) {
            case Mute.OfFinding(String id) -> of(mute, id, "");
            case Mute.OfRoute(StageRef stage, String route) -> of(mute, stage.toString(), route);
            case Mute.OfStage(StageRef stage) -> of(mute, stage.toString(), "");
        };
    }

    private static WidgetView.Muted of(Mute mute, String id, String route) {
        return new WidgetView.Muted(
                mute.scope().name(), id, route, mute.until(), mute.by(), mute.why());
    }
}
