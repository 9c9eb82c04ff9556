package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.incident.Incident;
import io.routemedic.incident.RequestGroup;
import io.routemedic.ledger.findings.FakeStrangersPlaces;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.StrangersPlaces;
import io.routemedic.notice.wording.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrangersShareTest {

    private final FakeStrangersPlaces places = new FakeStrangersPlaces();
    private final List<Incident> together = new ArrayList<>();
    private final StrangersShare share = new StrangersShare(places, this::diagnose);

    @Test
    void makesOneFindingOfAStagesScanners() {
        List<Finding> counted =
                share.counted(
                        List.of(
                                found("/prod/.env", Cause.SCANNER_PROBE),
                                found("/prod/wp-login.php", Cause.SCANNER_PROBE),
                                found("/prod/.env", Cause.SCANNER_PROBE)));

        assertThat(counted).hasSize(1);
        Finding scanners = counted.getFirst();
        assertThat(scanners.cause()).isEqualTo(Cause.SCANNER_PROBE);
        assertThat(scanners.incident().key().group()).isEqualTo(new RequestGroup.Scanners());
        assertThat(scanners.incident().count()).isEqualTo(36);
        assertThat(scanners.incident().samplePaths())
                .containsExactly("/prod/.env", "/prod/wp-login.php");
        assertThat(places.asked).isEmpty();
    }

    @Test
    void countsWhatFindsNoPlaceTogetherWithSamples() {
        List<Finding> counted = share.counted(strangers(0, StrangersPlaces.FINDINGS + 30));

        assertThat(counted).hasSize(StrangersPlaces.FINDINGS + 1);
        assertThat(counted.getLast().incident().key().group()).isEqualTo(new RequestGroup.Rest());
        assertThat(counted.getLast().incident().count()).isEqualTo(30 * 12);
        assertThat(counted.getLast().incident().samplePaths()).hasSize(5).contains("/prod/x20");
        assertThat(counted.stream().mapToLong(one -> one.incident().count()).sum())
                .as("each request in one finding")
                .isEqualTo((StrangersPlaces.FINDINGS + 30) * 12L);
        assertThat(together).hasSize(1);
    }

    @Test
    void givesAnHoursPlacesOnceOverAllBatches() {
        assertThat(share.counted(strangers(0, StrangersPlaces.FINDINGS)))
                .hasSize(StrangersPlaces.FINDINGS);
        assertThat(share.counted(strangers(100, 50)))
                .singleElement()
                .satisfies(one -> assertThat(one.incident().key().pathShape()).isEqualTo("*"));
    }

    @Test
    void comesToTheSameForABatchThatIsDeliveredAgain() {
        List<Finding> batch = strangers(0, 50);

        assertThat(share.counted(batch)).isEqualTo(share.counted(batch));
    }

    @Test
    void keepsCountingWhatIsOnRecord() {
        share.counted(strangers(0, StrangersPlaces.FINDINGS));
        Finding known = found("/prod/known", Cause.NEAREST_ROUTE);
        places.known.add(FindingIds.of(known.incident().key()));

        assertThat(share.counted(List.of(known))).containsExactly(known);
    }

    @Test
    void neverHoldsBackWhatLeadsToARoute() {
        share.counted(strangers(0, StrangersPlaces.FINDINGS));
        Finding undeployed =
                Samples.finding(
                        Samples.incidentOf(Samples.ORDERS, List.of("/prod/orders/1"), 1),
                        Cause.ROUTE_NOT_DEPLOYED,
                        Confidence.CERTAIN,
                        List.of());
        places.asked.clear();

        assertThat(share.counted(List.of(undeployed))).containsExactly(undeployed);
        assertThat(places.asked).isEmpty();
    }

    private static List<Finding> strangers(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> found("/prod/x" + i, Cause.METHOD_NOT_DEFINED))
                .toList();
    }

    private static Finding found(String path, Cause cause) {
        return Samples.finding(
                Samples.incident("GET", path, List.of(path)), cause, Confidence.LIKELY, List.of());
    }

    private Finding diagnose(Incident incident) {
        together.add(incident);
        return Samples.finding(incident, Cause.UNDETERMINED, Confidence.POSSIBLE, List.of());
    }
}
