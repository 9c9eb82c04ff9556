package io.routemedic.remedy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.FakeAuditTrail;
import io.routemedic.ledger.findings.FakeFindingLedger;
import io.routemedic.remedy.heal.HealWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:05:00Z");
    private static final Person ANN = Person.claiming("ann");

    private final FakeFindingLedger findings = new FakeFindingLedger();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final Acknowledgements acknowledgements =
            new Acknowledgements(findings, trail, () -> NOW);

    @Test
    void takesAFindingOffTheListAndPutsThatOnRecord() {
        String id = finding();

        assertThat(acknowledgements.acknowledge(id, ANN).done()).isTrue();

        assertThat(findings.open(10)).isEmpty();
        assertThat(trail.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("acknowledged");
                            assertThat(event.actor()).isEqualTo("ann, by own account");
                            assertThat(event.subject()).isEqualTo("a1b2c3d4e5/prod");
                            assertThat(event.details()).containsEntry("findingId", id);
                        });
    }

    @Test
    void notesAFalseAlarmWithItsReason() {
        String id = finding();

        assertThat(acknowledgements.falseAlarm(id, " ", ANN).done()).isFalse();
        assertThat(acknowledgements.falseAlarm(id, "A test of ours.", ANN).done()).isTrue();

        assertThat(findings.open(10)).isEmpty();
        assertThat(findings.acknowledgements())
                .hasEntrySatisfying(
                        id, known -> assertThat(known.falseAlarm()).contains("A test of ours."));
        assertThat(trail.events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo("false-alarm");
                            assertThat(event.details()).containsEntry("why", "A test of ours.");
                        });
    }

    @Test
    void acknowledgesNothingThatIsNotThere() {
        Answer answer = acknowledgements.acknowledge("0123456789abcdef", ANN);

        assertThat(answer.done()).isFalse();
        assertThat(answer.words()).startsWith("There is no finding `0123456789abcdef`");
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void acknowledgesNothingWithoutARecord() {
        String id = finding();
        Acknowledgements unrecorded =
                new Acknowledgements(
                        findings,
                        _ -> {
                            throw new AuditUnavailableException(
                                    "Denied.", new IllegalStateException());
                        },
                        () -> NOW);

        assertThatThrownBy(() -> unrecorded.acknowledge(id, ANN))
                .isInstanceOf(AuditUnavailableException.class);
        assertThat(findings.open(10)).hasSize(1);
    }

    private String finding() {
        findings.count("batch", List.of(HealWorld.finding(NOW)), NOW);
        return findings.open(1).getFirst().id();
    }
}
