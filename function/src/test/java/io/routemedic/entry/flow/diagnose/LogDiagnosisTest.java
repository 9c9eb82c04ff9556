package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.Scene;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.snapshot.SnapshotReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogDiagnosisTest {
    private static final int MANY = 20;

    private final FakeConfigurationReader aws =
            new FakeConfigurationReader()
                    .stage("a1b2c3d4e5", "prod", "GET /orders")
                    .draft("a1b2c3d4e5", "GET /orders", "POST /orders");

    private final LogDiagnosis diagnosis = diagnosis(aws);
    private Instant now = Instant.parse("2026-11-24T03:00:00Z");
    private final CachingConfigurationReader cache = remembering(aws);

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

    @Test
    void readsTheStageAndItsDeploymentOnceForAllRequestsThatLiveExplains() {
        diagnoseMany("GET", "/prod/orders");
        assertThat(aws.calls())
                .containsExactly("GetStages a1b2c3d4e5", "GetDeployment live-a1b2c3d4e5-prod");

        later();
        diagnoseMany("GET", "/prod/orders");

        assertThat(aws.calls()).hasSize(3).endsWith("GetStages a1b2c3d4e5");
    }

    @Test
    void readsTheDraftOnceForAllRequestsThatLiveDoesNotExplain() {
        diagnoseMany("POST", "/prod/orders");
        assertThat(aws.calls())
                .containsExactly(
                        "GetStages a1b2c3d4e5",
                        "GetDeployment live-a1b2c3d4e5-prod",
                        "GetResources a1b2c3d4e5");

        later();
        diagnoseMany("POST", "/prod/orders");

        assertThat(aws.calls())
                .hasSize(5)
                .endsWith("GetStages a1b2c3d4e5", "GetResources a1b2c3d4e5");
    }

    @Test
    void asksOnceABatchForAStageThatIsNotThere() {
        FakeConfigurationReader empty = new FakeConfigurationReader();
        CachingConfigurationReader reader = remembering(empty);
        LogDiagnosis many = diagnosis(reader);
        for (int batch = 0; batch < 2; batch++) {
            reader.startBatch();
            for (int i = 0; i < MANY; i++) {
                many.diagnose(Scene.of("GET", "/prod/orders").incident());
            }
        }

        assertThat(empty.calls())
                .containsExactly(
                        "GetStages a1b2c3d4e5",
                        "GetStage a1b2c3d4e5/prod",
                        "GetStage a1b2c3d4e5/prod");
    }

    private void diagnoseMany(String method, String path) {
        cache.startBatch();
        LogDiagnosis remembering = diagnosis(cache);
        for (int i = 0; i < MANY; i++) {
            remembering.diagnose(Scene.of(method, path).incident());
        }
    }

    private void later() {
        now = now.plusSeconds(30);
    }

    private CachingConfigurationReader remembering(ConfigurationReader reader) {
        return new CachingConfigurationReader(reader, () -> now, Duration.ofSeconds(30));
    }

    private static LogDiagnosis diagnosis(ConfigurationReader reader) {
        return new LogDiagnosis(
                new SnapshotReader(reader),
                new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()));
    }
}
