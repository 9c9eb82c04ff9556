package io.routemedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void isTheFirstWhereAllAgree() {
        Finding first = finding(Cause.NEAREST_ROUTE);

        assertThat(Agreement.of(List.of(first, finding(Cause.NEAREST_ROUTE)))).isSameAs(first);
        assertThat(Agreement.of(List.of(finding(Cause.SCANNER_PROBE))).cause())
                .isEqualTo(Cause.SCANNER_PROBE);
    }

    @Test
    void isWhatMostCameToWhoeverWasFirst() {
        Finding finding =
                Agreement.of(
                        List.of(
                                finding(Cause.ROUTE_REMOVED),
                                finding(Cause.NEAREST_ROUTE),
                                finding(Cause.NEAREST_ROUTE)));

        assertThat(finding.cause()).isEqualTo(Cause.NEAREST_ROUTE);
        assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(finding.alternatives())
                .extracting(Finding.Alternative::cause)
                .containsExactly(Cause.ROUTE_REMOVED);
        assertThat(finding.unchecked()).singleElement().asString().contains("2 of 3");
    }

    @Test
    void isNoScannerUnlessAllSaySo() {
        Finding finding =
                Agreement.of(
                        List.of(
                                finding(Cause.SCANNER_PROBE),
                                finding(Cause.SCANNER_PROBE),
                                finding(Cause.NEAREST_ROUTE)));

        assertThat(finding.cause()).isEqualTo(Cause.NEAREST_ROUTE);
    }

    private static Finding finding(Cause cause) {
        return new Finding(
                Scene.of("GET", "/prod/x").incident(),
                cause,
                Confidence.CERTAIN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
