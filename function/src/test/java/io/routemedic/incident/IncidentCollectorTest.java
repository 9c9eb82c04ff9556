package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.snapshot.KnownRoutes;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentCollectorTest {

    private static final String API = "a1b2c3d4e5";
    private static final StageRef PROD = StageRef.of(API, "prod");
    private static final IncidentKey.Origin ORIGIN =
            new IncidentKey.Origin("111122223333", "eu-west-1", "/apigw/orders", Optional.of(PROD));

    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader()
                    .stage(API, "prod", "GET /orders")
                    .draft(API, "GET /orders", "GET /customers/{id}", "ANY /files/{proxy+}");
    private final KnownRoutes routes = new KnownRoutes(gateway);
    private final IncidentCollector incidents = new IncidentCollector();

    @Test
    void makesOneIncidentOfARouteWhateverItsPathsLookLike() {
        for (int i = 0; i < 30; i++) {
            fail("GET", "/prod/customers/c" + i, "10.0.0." + i % 2);
        }

        Incident incident = only();
        assertThat(incident.route()).contains(Route.parse("GET /customers/{id}"));
        assertThat(incident.count()).isEqualTo(30);
        assertThat(incident.distinctSources()).isEqualTo(2);
        assertThat(incident.activity()).isEqualTo(new Incident.Activity(30, 1, 2));
        assertThat(incident.bySample()).hasSize(1);
    }

    @Test
    void makesOneIncidentOfARouteForEveryMethodAndKeepsTheFirst() {
        fail("PUT", "/prod/files/a/b", "10.0.0.1");
        fail("DELETE", "/prod/files/c", "10.0.0.1");

        Incident incident = only();
        assertThat(incident.key().method()).isEqualTo(Route.ANY);
        assertThat(incident.method()).isEqualTo("PUT");
    }

    @Test
    void keepsAPlaceForEachRouteHoweverManyOtherPathsAreAskedFor() {
        for (int i = 0; i < 3_000; i++) {
            fail(
                    "GET",
                    "/prod/x" + "abcdefghij".charAt(i % 10) + Integer.toString(i, 36),
                    "10.0.0.9");
            fail(
                    "GET",
                    "/prod/x" + "abcdefghij".charAt(i % 10) + Integer.toString(i, 36),
                    "10.0.0.9");
        }
        fail("GET", "/prod/customers/7", "10.0.0.1");

        List<Incident> built = incidents.finish();
        assertThat(built).hasSize(202);
        assertThat(built.getFirst().route()).contains(Route.parse("GET /customers/{id}"));
        assertThat(built.getFirst().count()).isEqualTo(1);
        assertThat(built.getLast().key().group()).isEqualTo(new RequestGroup.Rest());
        assertThat(built.stream().mapToLong(Incident::count).sum()).isEqualTo(6_001);
    }

    @Test
    void countsForARouteOnlyWhatLeadsToIt() {
        gateway.draft(API, "GET /2019-01-01/orders");
        fail("GET", "/prod/2019-01-01/orders", "10.0.0.1");
        fail("GET", "/prod/2020-02-02/orders", "10.0.0.2");
        fail("GET", "/prod/2020-02-02/orders", "10.0.0.3");

        assertThat(incidents.finish())
                .extracting(incident -> incident.key().pathShape(), Incident::count)
                .containsExactly(tuple("/2019-01-01/orders", 1L), tuple("/prod/{…}/orders", 2L));
    }

    @Test
    void tellsAProbeFromCallersOfOneShape() {
        fail("GET", "/prod/order/99999.php", "10.0.0.9");
        fail("GET", "/prod/order/10001", "10.0.0.1");

        assertThat(incidents.finish()).hasSize(2);
    }

    @Test
    void judgesAShapeByEachOfItsSamples() {
        fail("GET", "/prod/order/10001", "10.0.0.1");
        fail("GET", "/prod/order/10002", "10.0.0.1");

        assertThat(only().bySample())
                .extracting(incident -> incident.path().orElseThrow())
                .containsExactly("/prod/order/10001", "/prod/order/10002");
    }

    @Test
    void doesNotSayWhichDeploymentWasAskedWhereBothWere() {
        fail("GET", "/prod/customers/1", "10.0.0.1", "true");
        fail("GET", "/prod/customers/2", "10.0.0.1", "false");
        assertThat(only().canaryRequest()).isEmpty();
    }

    private Incident only() {
        List<Incident> built = incidents.finish();
        assertThat(built).hasSize(1);
        return built.getFirst();
    }

    private void fail(String method, String path, String address) {
        fail(method, path, address, "false");
    }

    private void fail(String method, String path, String address, String canary) {
        Map<LogVariable, String> values = new EnumMap<>(LogVariable.class);
        values.put(LogVariable.HTTP_METHOD, method);
        values.put(LogVariable.PATH, path);
        values.put(LogVariable.SOURCE_IP, address);
        values.put(LogVariable.IS_CANARY_REQUEST, canary);
        values.put(LogVariable.DOMAIN_NAME, API + ".execute-api.eu-west-1.amazonaws.com");
        incidents.add(
                ORIGIN,
                FailedRequest.of(
                        new AccessLogEntry(values, values.keySet()),
                        Symptom.MESSAGE,
                        Instant.EPOCH,
                        PROD,
                        routes));
    }
}
