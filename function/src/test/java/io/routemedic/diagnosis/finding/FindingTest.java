package io.routemedic.diagnosis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.reading.Source;
import io.routemedic.remedy.heal.HealWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant FAILED = Instant.parse("2026-11-01T10:00:40Z");

    private static Finding finding(Cause cause, Evidence... evidence) {
        Finding finding = HealWorld.finding(FAILED);
        return new Finding(
                finding.incident(),
                cause,
                finding.confidence(),
                List.of(evidence),
                finding.remedies(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Evidence read(String call, Instant at) {
        return new Evidence("A fact.", new Source("apigateway:" + call, at));
    }

    @Test
    void knowsTheRouteToBeMissingUntilTheRequestFailed() {
        assertThat(finding(Cause.ROUTE_NOT_DEPLOYED).routeMissing()).contains(FAILED);
        assertThat(
                        finding(
                                        Cause.ROUTE_REMOVED,
                                        read("GetStages", FAILED.plusSeconds(9)),
                                        read("GetDeployment", FAILED.minusSeconds(900)))
                                .routeMissing())
                .contains(FAILED);
    }

    @Test
    void knowsItNoLongerThanTheStageWasRead() {
        Instant remembered = FAILED.minusSeconds(20);

        assertThat(finding(Cause.ROUTE_NOT_DEPLOYED, read("GetStages", remembered)).routeMissing())
                .contains(remembered);
    }

    @Test
    void knowsNothingOfARequestThatFailedForAnotherReason() {
        assertThat(finding(Cause.UNSIGNED_IAM_REQUEST).routeMissing()).isEmpty();
        assertThat(finding(Cause.UNDETERMINED).routeMissing()).isEmpty();
    }
}
