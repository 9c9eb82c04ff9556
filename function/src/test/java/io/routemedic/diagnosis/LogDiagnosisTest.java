package io.routemedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.gateway.FakeConfigurationReader;
import io.routemedic.gateway.SnapshotReader;
import org.junit.jupiter.api.Test;

class LogDiagnosisTest {
    private final FakeConfigurationReader aws =
            new FakeConfigurationReader()
                    .stage("a1b2c3d4e5", "prod", "GET /orders")
                    .draft("a1b2c3d4e5", "GET /orders", "POST /orders");

    private final LogDiagnosis diagnosis =
            new LogDiagnosis(
                    new SnapshotReader(aws),
                    new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()));

    @Test
    void readsWhatDecidesAndFindsTheCause() {
        Finding finding = diagnosis.diagnose(Scene.of("POST", "/prod/orders").incident());
        assertThat(finding.cause()).isEqualTo(Cause.ROUTE_NOT_DEPLOYED);
        assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(finding.unchecked()).isEmpty();
    }

    @Test
    void readsNothingWhenTheStageIsNotKnown() {
        Finding finding =
                diagnosis.diagnose(Scene.of("POST", "/prod/orders").withoutStage().incident());
        assertThat(finding.cause()).isEqualTo(Cause.UNDETERMINED);
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void readsTheStageAloneWhenTheRequestIsNotKnown() {
        Finding finding = diagnosis.diagnose(Scene.of("GET").incident());
        assertThat(finding.cause()).isEqualTo(Cause.UNDETERMINED);
        assertThat(aws.calls()).hasSize(2);
    }
}
