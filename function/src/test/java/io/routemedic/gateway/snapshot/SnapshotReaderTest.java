package io.routemedic.gateway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageName;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotReaderTest {
    private static final String API = "a1b2c3d4e5";
    private static final StageRef PROD = StageRef.of(API, "prod");
    private static final String HOST = API + ".execute-api.eu-west-1.amazonaws.com";

    private final FakeConfigurationReader aws = new FakeConfigurationReader();

    @Test
    void readsTwoThingsWhenLiveExplainsTheRequest() {
        aws.stage(API, "prod", "GET /orders").draft(API);
        read("GET", "/prod/orders");
        assertThat(aws.calls())
                .containsExactly("GetStage a1b2c3d4e5/prod", "GetDeployment live-a1b2c3d4e5-prod");
    }

    @Test
    void readsTheCanaryAsWell() {
        aws.stage(API, "prod", "GET /x").canary(API, "prod", "GET /orders");
        Snapshot snapshot = read("GET", "/prod/orders");
        assertThat(snapshot.canary()).isPresent();
        assertThat(snapshot.draft()).isEmpty();
        assertThat(aws.calls()).hasSize(3);
    }

    @Test
    void readsOtherStagesButNoEarlierDeploymentsWhenTheDraftHasTheRoute() {
        aws.stage(API, "prod", "GET /x").stage(API, "dev", "GET /orders").draft(API, "GET /orders");
        Snapshot snapshot = read("GET", "/prod/orders");
        assertThat(snapshot.elsewhere()).containsOnlyKeys(StageRef.of(API, "dev"));
        assertThat(snapshot.earlier()).isEmpty();
        assertThat(aws.calls())
                .containsExactly(
                        "GetStage a1b2c3d4e5/prod",
                        "GetDeployment live-a1b2c3d4e5-prod",
                        "GetResources a1b2c3d4e5",
                        "GetStages a1b2c3d4e5",
                        "GetDeployment live-a1b2c3d4e5-dev");
    }

    @Test
    void readsUpToThreeEarlierDeploymentsUntilOneHasTheRoute() {
        aws.stage(API, "prod", "GET /x").draft(API, "GET /x");
        for (int days = 1; days <= 5; days++) {
            aws.deployed(
                    "old" + days,
                    FakeConfigurationReader.DEPLOYED.minusSeconds(86_400L * days),
                    days == 2 ? "GET /orders" : "GET /x");
        }
        aws.deployed("newer", FakeConfigurationReader.DEPLOYED.plusSeconds(60), "GET /orders");
        assertThat(earlier(read("GET", "/prod/orders"))).containsExactly("old1", "old2");
        assertThat(earlier(read("GET", "/prod/else"))).containsExactly("old1", "old2", "old3");
    }

    @Test
    void readsAnEarlierDeploymentOfTheSameSecondToo() {
        aws.stage(API, "prod", "GET /x")
                .draft(API, "GET /x")
                .deployed("twin", FakeConfigurationReader.DEPLOYED, "GET /orders");
        assertThat(earlier(read("GET", "/prod/orders"))).containsExactly("twin");
    }

    @Test
    void concludesNothingFromAnEarlierDeploymentThatCannotBeRead() {
        aws.stage(API, "prod", "GET /x").draft(API).deny("GetDeployments");
        assertThat(read("GET", "/prod/orders").earlier().orElseThrow())
                .isInstanceOf(Reading.Unread.class);
    }

    @Test
    void readsNoCustomDomainWhereTheLogShowsTheBasePath() {
        aws.stage(API, "prod", "GET /orders");
        new SnapshotReader(aws)
                .read(
                        new LoggedRequest(
                                PROD,
                                "GET",
                                "/v1/orders",
                                Optional.of("api.example.com"),
                                Optional.of(new DomainRoute.Mapped("v1"))));
        assertThat(aws.calls()).hasSize(2);
    }

    @Test
    void readsTheCustomDomainWhereThePathDependsOnIt() {
        aws.stage(API, "prod", "GET /orders").domain(domain("api.example.com"));
        Snapshot snapshot = readOver("API.example.com", "/v1/orders");
        assertThat(snapshot.domain()).isPresent();
        assertThat(snapshot.draft()).isEmpty();
        assertThat(aws.calls()).hasSize(3);
    }

    @Test
    void findsTheWildcardDomainOfAHost() {
        aws.stage(API, "prod", "GET /orders").domain(domain("*.example.com"));
        Snapshot snapshot = readOver("tenant.example.com", "/v1/orders");
        assertThat(snapshot.domain().flatMap(Reading::found).map(CustomDomain::name))
                .contains("*.example.com");
    }

    @Test
    void readsTheOtherTargetsOfTheDomainWhenNothingMatches() {
        aws.stage(API, "prod", "GET /x")
                .draft(API, "GET /x")
                .stage("zzzzzzzzzz", "live", "GET /orders")
                .domain(domain("api.example.com"));
        assertThat(readOver("api.example.com", "/v1/orders").elsewhere())
                .containsKey(StageRef.of("zzzzzzzzzz", "live"));
    }

    @Test
    void readsAllDomainsOnlyWhenTheRestOfThePathHasARoute() {
        aws.stage(API, "prod", "GET /orders").draft(API);
        assertThat(read("GET", "/prod/v1/orders").domains()).isPresent();
        assertThat(read("GET", "/prod/v1/order").domains()).isEmpty();
    }

    @Test
    void stopsAtTheStageThatCannotBeRead() {
        aws.stage(API, "prod", "GET /orders").deny("GetStage");
        Snapshot snapshot = read("GET", "/prod/orders");
        assertThat(snapshot.live()).isInstanceOf(Reading.Unread.class);
        assertThat(aws.calls()).hasSize(1);
    }

    @Test
    void stopsAtTheStageThatDoesNotExist() {
        assertThat(read("GET", "/prod/orders").live()).isInstanceOf(Reading.Absent.class);
        assertThat(aws.calls()).hasSize(1);
    }

    @Test
    void namesEveryReadingThatFailed() {
        aws.stage(API, "prod", "GET /x")
                .deny("GetResources")
                .deny("GetStages")
                .deny("GetDeployments");
        assertThat(read("GET", "/prod/orders").unread())
                .extracting(Reading.Unread::call)
                .containsExactly(
                        "apigateway:GetResources",
                        "apigateway:GetStages",
                        "apigateway:GetDeployments");
    }

    private Snapshot read(String method, String path) {
        return new SnapshotReader(aws)
                .read(new LoggedRequest(PROD, method, path, Optional.of(HOST), Optional.empty()));
    }

    private Snapshot readOver(String host, String path) {
        return new SnapshotReader(aws)
                .read(new LoggedRequest(PROD, "GET", path, Optional.of(host), Optional.empty()));
    }

    private static List<String> earlier(Snapshot snapshot) {
        return snapshot.earlier().flatMap(Reading::found).orElseThrow().stream()
                .map(deployment -> deployment.id().value())
                .toList();
    }

    private static CustomDomain domain(String name) {
        return new CustomDomain(
                name,
                CustomDomain.RoutingMode.BASE_PATH_MAPPING_ONLY,
                List.of(
                        new BasePathMapping("v1", PROD.api(), Optional.of(PROD.stage())),
                        new BasePathMapping(
                                "v2", new ApiId("zzzzzzzzzz"), Optional.of(new StageName("live")))),
                0);
    }
}
