package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.diagnosis.ahead.Trap;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.FakeFindingLedger;
import io.routemedic.ledger.findings.FakeMutes;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.stages.TrapSheet;
import io.routemedic.remedy.heal.HealWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuteNoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");
    private static final Person ANN = Person.claiming("ann");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String STAGE = "a1b2c3d4e5/prod";

    private final FakeFindingLedger findings = new FakeFindingLedger();
    private final FakeMutes mutes = new FakeMutes();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final MuteNotices muting = new MuteNotices(findings, mutes, trail, () -> NOW);

    @Test
    void mutesAFindingForATimeAndPutsThatOnRecord() {
        FindingRecord finding = finding();

        Answer answer = muting.mute(request(finding.id(), "", DAY), ANN);

        assertThat(answer.done()).isTrue();
        assertThat(mutes.active(NOW.plus(DAY).minusMillis(1)))
                .singleElement()
                .satisfies(
                        mute -> {
                            assertThat(mute.scope().covers(finding)).isTrue();
                            assertThat(mute.by()).isEqualTo("ann, by own account");
                            assertThat(mute.why()).isEqualTo("We are migrating.");
                        });
        assertThat(mutes.active(NOW.plus(DAY))).isEmpty();
        assertThat(trail.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("muted");
                            assertThat(event.subject()).isEqualTo(STAGE);
                            assertThat(event.details()).containsEntry("what", finding.id());
                        });
    }

    @Test
    void mutesAStageOrOneRouteOfIt() {
        FindingRecord finding = finding();
        String route = finding.key().method() + " " + finding.key().pathShape();

        assertThat(new Mute.OfStage(StageRef.of("a1b2c3d4e5", "prod")).covers(finding)).isTrue();
        assertThat(new Mute.OfStage(StageRef.of("a1b2c3d4e5", "test")).covers(finding)).isFalse();
        assertThat(new Mute.OfRoute(StageRef.of("a1b2c3d4e5", "prod"), route).covers(finding))
                .isTrue();
        assertThat(new Mute.OfRoute(StageRef.of("a1b2c3d4e5", "prod"), "GET /").covers(finding))
                .isFalse();
        muting.mute(request(STAGE, "", DAY), ANN);
        muting.mute(request(STAGE, route, DAY), ANN);
        assertThat(mutes.active(NOW))
                .extracting(mute -> mute.scope().name())
                .containsExactly(STAGE, STAGE + " " + route);
    }

    @Test
    void mutesATrapByTheIdThatTheDigestHas() {
        String trap = new TrapSheet.Entry(new Trap("K", "a1b2c3d4e5", "s", "w", "t"), false).id();

        assertThat(muting.mute(request(trap, "", DAY), ANN).done()).isTrue();

        assertThat(mutes.active(NOW)).extracting(mute -> mute.scope().name()).containsExactly(trap);
        assertThat(muting.mute(request("trap-of-some-kind", "", DAY), ANN).done()).isFalse();
    }

    @Test
    void takesAMuteBack() {
        muting.mute(request(STAGE, "", DAY), ANN);

        assertThat(muting.unmute(request(STAGE, "", Duration.ZERO), ANN).done()).isTrue();
        assertThat(mutes.active(NOW)).isEmpty();
        assertThat(muting.unmute(request(STAGE, "", Duration.ZERO), ANN).done()).isFalse();
        assertThat(trail.events()).extracting(AuditEvent::type).containsExactly("muted", "unmuted");
    }

    @Test
    void mutesNothingForEverAndNothingThatIsNotThere() {
        assertThat(muting.mute(request(STAGE, "", Duration.ZERO), ANN).done()).isFalse();
        assertThat(muting.mute(request(STAGE, "", Duration.ofDays(31)), ANN).done()).isFalse();
        assertThat(muting.mute(request("0123456789abcdef", "", DAY), ANN).words())
                .startsWith("There is no finding `0123456789abcdef`");
        assertThat(trail.events()).isEmpty();
        assertThat(mutes.active(NOW)).isEmpty();
    }

    @Test
    void mutesNothingWithoutARecord() {
        MuteNotices unrecorded =
                new MuteNotices(
                        findings,
                        mutes,
                        _ -> {
                            throw new AuditUnavailableException(
                                    "Denied.", new IllegalStateException());
                        },
                        () -> NOW);

        assertThatThrownBy(() -> unrecorded.mute(request(STAGE, "", DAY), ANN))
                .isInstanceOf(AuditUnavailableException.class);
        assertThat(mutes.active(NOW)).isEmpty();
    }

    private FindingRecord finding() {
        findings.count("batch", List.of(HealWorld.finding(NOW)), NOW);
        return findings.open(1).getFirst();
    }

    private static MuteNotices.Request request(String id, String route, Duration time) {
        return new MuteNotices.Request(id, route, time, "We are migrating.");
    }
}
