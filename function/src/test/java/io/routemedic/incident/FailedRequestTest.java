package io.routemedic.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.snapshot.KnownRoutes;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedRequestTest {

    private static final String API = "a1b2c3d4e5";
    private static final StageRef PROD = StageRef.of(API, "prod");
    private static final String OPAQUE = "9f86d081884c7d659a2feaa0c55ad015";

    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader()
                    .stage(API, "prod", "GET /health")
                    .draft(
                            API,
                            "GET /" + OPAQUE + "/{id}",
                            "GET /reset/{token}/" + OPAQUE,
                            "GET /deep/{proxy+}");

    @Test
    void leadsByItsOwnPathWhereTheShownOneHidesASegment() {
        FailedRequest request = request("/prod/" + OPAQUE + "/" + OPAQUE.replace('9', '8'));

        assertThat(request.route()).contains(new Route("GET", "/" + OPAQUE + "/{id}"));
        assertThat(request.path()).contains("/prod/" + OPAQUE + "/{32 hex digits}");
        assertThat(request.group())
                .isEqualTo(new RequestGroup.OfRoute(new Route("GET", "/" + OPAQUE + "/{id}")));
    }

    @Test
    void showsTheRoutesPathWhereTheShownOneWouldLeadElsewhere() {
        FailedRequest request = request("/prod/reset/Bearer%20" + OPAQUE + "/" + OPAQUE);

        assertThat(request.route()).contains(new Route("GET", "/reset/{token}/" + OPAQUE));
        assertThat(request.path().orElseThrow())
                .endsWith("/" + OPAQUE)
                .doesNotContain("%20" + OPAQUE);
    }

    @ParameterizedTest
    @CsvSource({
        "/prod/deep/Basic%20dXNlcjpwYXNz/d29yZA==/x",
        "/prod/deep/token=abcdefghijklmnop/qrstuvwxyz0123456789",
        "/prod/deep/AKIAIOSFODNN7EXAMPLE/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    })
    void showsAPathThatStillLeadsToItsRoute(String path) {
        FailedRequest request = request(path);
        assertThat(request.route()).contains(new Route("GET", "/deep/{proxy+}"));

        assertThat(request(request.path().orElseThrow()).route()).isEqualTo(request.route());
    }

    @Test
    void keepsNoRawPathInItsGroupOrShownPath() {
        FailedRequest request = request("/prod/unknown/" + OPAQUE.replace('9', '8'));

        assertThat(request.path()).contains("/prod/unknown/{32 hex digits}");
        assertThat(request.group().toString()).doesNotContain("f86d08");
    }

    @Test
    void leadsByItsOwnBasePathHoweverOpaqueThatLooks() {
        FailedRequest request =
                request(
                        Map.of(
                                LogVariable.HTTP_METHOD,
                                "GET",
                                LogVariable.PATH,
                                "/" + OPAQUE + "/health",
                                LogVariable.DOMAIN_NAME,
                                "api.example.com",
                                LogVariable.BASE_PATH_MATCHED,
                                OPAQUE));

        assertThat(request.route()).contains(new Route("GET", "/health"));
        assertThat(request.domainRoute()).contains(new DomainRoute.Mapped("{32 hex digits}"));
    }

    private FailedRequest request(String path) {
        return request(
                Map.of(
                        LogVariable.HTTP_METHOD,
                        "GET",
                        LogVariable.PATH,
                        path,
                        LogVariable.DOMAIN_NAME,
                        API + ".execute-api.eu-west-1.amazonaws.com"));
    }

    private FailedRequest request(Map<LogVariable, String> values) {
        return FailedRequest.of(
                new AccessLogEntry(values, values.keySet()),
                Symptom.MESSAGE,
                Instant.EPOCH,
                PROD,
                new KnownRoutes(gateway));
    }
}
