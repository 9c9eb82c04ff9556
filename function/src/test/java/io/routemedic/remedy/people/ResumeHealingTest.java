package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.FakeHealRecords;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResumeHealingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");
    private static final Person ANN = Person.claiming("ann");
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");

    private final FakeHealRecords history = new FakeHealRecords();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final ResumeHealing healing = new ResumeHealing(history, trail, () -> NOW);

    @Test
    void closesTheBreakerAndPutsThatOnRecord() {
        history.openBreaker(PROD, "heal-1", "It did not help.", NOW);

        assertThat(healing.resume("a1b2c3d4e5/prod", ANN).done()).isTrue();

        assertThat(history.isBreakerOpen(PROD)).isFalse();
        assertThat(trail.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("healing-resumed");
                            assertThat(event.subject()).isEqualTo("a1b2c3d4e5/prod");
                            assertThat(event.details()).containsKey("healId");
                        });
    }

    @Test
    void hasNothingToDoWhereNothingIsStopped() {
        assertThat(healing.resume("a1b2c3d4e5/prod", ANN).words())
                .isEqualTo(
                        "Healing of `a1b2c3d4e5/prod` is not stopped by a rollback: there is"
                                + " nothing to resume.");
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void leavesItStoppedWithoutARecord() {
        history.openBreaker(PROD, "heal-1", "It did not help.", NOW);
        ResumeHealing unrecorded =
                new ResumeHealing(
                        history,
                        _ -> {
                            throw new AuditUnavailableException(
                                    "Denied.", new IllegalStateException());
                        },
                        () -> NOW);

        assertThatThrownBy(() -> unrecorded.resume("a1b2c3d4e5/prod", ANN))
                .isInstanceOf(AuditUnavailableException.class);
        assertThat(history.isBreakerOpen(PROD)).isTrue();
    }
}
