package io.routemedic.gateway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RouteLookup.Destination;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownRoutesTest {

    private static final String API = "a1b2c3d4e5";
    private static final StageRef PROD = StageRef.of(API, "prod");
    private static final String OWN_HOST = API + ".execute-api.eu-west-1.amazonaws.com";
    private static final String CUSTOM = "api.example.com";

    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader().stage(API, "prod", "GET /orders", "ANY /files/{proxy+}");
    private final KnownRoutes routes = new KnownRoutes(gateway);

    @Test
    void findsWhatIsServedWithoutReadingTheDraft() {
        assertThat(route("GET", "/prod/orders")).contains("GET /orders");
        assertThat(route("PUT", "/prod/files/a/b")).contains("ANY /files/{proxy+}");
        assertThat(gateway.calls()).containsExactly("GetStage " + PROD, "GetDeployment " + live());
    }

    @Test
    void findsWhatIsDraftedOnlyAndReadsItOnce() {
        gateway.draft(API, "GET /customers/{id}", "GET /{proxy+}");

        assertThat(route("GET", "/prod/customers/c1")).contains("GET /customers/{id}");
        assertThat(route("GET", "/prod/customers/c2")).contains("GET /customers/{id}");
        assertThat(route("GET", "/prod/.env")).contains("GET /{proxy+}");
        assertThat(gateway.calls()).filteredOn(call -> call.startsWith("GetResources")).hasSize(1);
    }

    @Test
    void prefersWhatIsServedToWhatIsDrafted() {
        gateway.draft(API, "GET /files/list", "GET /orders");

        assertThat(route("GET", "/prod/files/list")).contains("ANY /files/{proxy+}");
        assertThat(route("GET", "/prod/orders")).contains("GET /orders");
    }

    @Test
    void findsWhatOnlyTheCanaryServes() {
        gateway.canary(API, "prod", "GET /new").draft(API, "ANY /new");

        assertThat(route("GET", "/prod/new")).contains("GET /new");
        assertThat(route("POST", "/prod/new")).contains("ANY /new");
    }

    @Test
    void findsNothingWhereItCannotLook() {
        gateway.draft(API, "GET /new").deny("GetResources");
        assertThat(route("GET", "/prod/new")).isEmpty();

        gateway.deny("GetDeployment");
        assertThat(new KnownRoutes(gateway).destination(request("GET", "/prod/orders", OWN_HOST)))
                .isEmpty();
    }

    @Test
    void resolvesBasePathsAndReadsEachDomainOnce() {
        gateway.domain(
                        new CustomDomain(
                                CUSTOM,
                                CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY,
                                List.of(
                                        new BasePathMapping(
                                                "v1", PROD.api(), Optional.of(PROD.stage()))),
                                0))
                .draft(API, "GET /new/{id}");

        assertThat(routes.destination(request("GET", "/v1/new/7", CUSTOM)))
                .map(Destination::written)
                .contains("/v1/new/{id}");
        assertThat(routes.destination(request("GET", "/v1/new/8", CUSTOM))).isPresent();
        assertThat(gateway.calls()).filteredOn(call -> call.startsWith("GetDomainName")).hasSize(1);
    }

    @Test
    void looksUpOnlySoManyDomainsThatLinesName() {
        for (int i = 0; i < 500; i++) {
            var _ = routes.destination(request("GET", "/x", "h" + i + ".example.com"));
        }

        assertThat(gateway.calls())
                .filteredOn(call -> call.startsWith("GetDomainName"))
                .hasSizeLessThan(30);
    }

    @Test
    void knowsWhatTheStageSpellsOut() {
        assertThat(routes.spellsOut(PROD, "orders")).isTrue();
        assertThat(routes.spellsOut(PROD, "prod")).isTrue();
        assertThat(routes.spellsOut(PROD, "{proxy+}")).isFalse();
        assertThat(routes.spellsOut(PROD, "customers")).isFalse();
    }

    private String live() {
        return "live-" + API + "-prod";
    }

    private Optional<String> route(String method, String path) {
        return routes.destination(request(method, path, OWN_HOST)).map(it -> it.route().toString());
    }

    private static LoggedRequest request(String method, String path, String host) {
        return new LoggedRequest(PROD, method, path, Optional.of(host), Optional.empty());
    }
}
