package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.services.Sns;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged functions, from a failing request to a healed stage, in new JVMs as in Lambda. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalCloudIT {

    private static final String URL =
            "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders";
    private static final String WORLD =
            """
            {"restApis":[{"id":"a1b2c3d4e5","name":"orders",
              "draft":{"/orders":{"GET":{},"POST":{"authorizationType":"NONE","apiKeyRequired":true}}},
              "deployments":[{"id":"dep001","createdDate":"2026-11-01T09:00:00Z",
                "routes":{"/orders":{"GET":{}}}}],
              "stages":[{"stageName":"prod","deploymentId":"dep001",
                "accessLogSettings":{
                  "destinationArn":"arn:aws:logs:eu-west-1:111122223333:log-group:/apigw/orders",
                  "format":"{\\"ip\\":\\"$context.identity.sourceIp\\",\\"requestId\\":\\"$context.requestId\\",\\"httpMethod\\":\\"$context.httpMethod\\",\\"path\\":\\"$context.path\\",\\"status\\":\\"$context.status\\",\\"apiId\\":\\"$context.apiId\\",\\"stage\\":\\"$context.stage\\",\\"domainName\\":\\"$context.domainName\\",\\"responseType\\":\\"$context.error.responseType\\",\\"message\\":\\"$context.error.message\\"}"}}]}]}
            """;

    private final Workshop workshop = Workshop.cold();

    @AfterAll
    void closes() {
        workshop.close();
    }

    @Test
    void healsAnUndeployedRouteSoThatTheSameRequestReachesIt() throws InterruptedException {
        try (LocalCloud cloud = cloud(healing())) {
            assertThat(cloud.send(request("198.51.100.1")).body())
                    .contains("Missing Authentication Token");
            fail(cloud);
            cloud.drain();

            assertThat(cloud.send(request("198.51.100.1").with("x-api-key", "k")).status())
                    .as(cloud::functionLog)
                    .isEqualTo(200);
            assertThat(deployed(cloud)).isNotEqualTo("dep001");
            assertThat(cloud.results().callCounts())
                    .containsEntry("apigateway:CreateDeployment", 1)
                    .containsEntry("apigateway:UpdateStage", 1);
            assertThat(cloud.results().published())
                    .extracting(Sns.Published::message)
                    .anyMatch(message -> message.contains("RouteNotDeployed"));
            assertThat(cloud.results().slack().posts()).isNotEmpty();
            assertThat(cloud.results().auditItems()).isNotEmpty();
        }
    }

    @Test
    void onlyTellsWhenHealingIsSwitchedOff() throws InterruptedException {
        try (LocalCloud cloud = cloud(healing().withKillSwitch())) {
            fail(cloud);
            cloud.drain();

            assertThat(deployed(cloud)).isEqualTo("dep001");
            assertThat(cloud.results().callCounts())
                    .doesNotContainKeys("apigateway:CreateDeployment", "apigateway:UpdateStage");
            assertThat(cloud.results().published()).as(cloud::functionLog).isNotEmpty();
        }
    }

    @Test
    void leavesTheHealToTheNextDeliveryWhenItsProcessDies() throws InterruptedException {
        try (LocalCloud cloud = cloud(healing())) {
            cloud.controls()
                    .faults()
                    .inject(Fault.once("apigateway:CreateDeployment", Fault.Kind.KILLED_AFTER));
            fail(cloud);
            cloud.drain();

            assertThat(deployed(cloud)).as(cloud::functionLog).isEqualTo("dep001");
            assertThat(cloud.world().api("a1b2c3d4e5").orElseThrow().deployments())
                    .as("the one that is served, and the new one")
                    .hasSize(2);
            assertThat(cloud.results().healQueue().waiting())
                    .singleElement()
                    .satisfies(message -> assertThat(message.receiveCount()).isEqualTo(1));
        }
    }

    @Test
    void tellsOnceThoughABatchIsDeliveredTwice() throws InterruptedException {
        try (LocalCloud cloud = cloud(CloudSettings.observing())) {
            fail(cloud);
            cloud.drain();
            int told = cloud.results().published().size();
            cloud.logs().redeliver();
            cloud.drain();

            assertThat(told).as(cloud::functionLog).isEqualTo(1);
            assertThat(cloud.results().published()).hasSize(told);
        }
    }

    @Test
    void staysWithinTheAccountsQuotas() throws InterruptedException {
        try (LocalCloud cloud = cloud(healing().withQuotas())) {
            fail(cloud);
            cloud.drain();

            assertThat(deployed(cloud)).as(cloud::functionLog).isNotEqualTo("dep001");
            assertThat(cloud.results().givenUp()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnose", "heal", "watch", "console"})
    void primesBeforeASnapshotAndChangesNothing(String function) {
        try (LocalCloud cloud = cloud(CloudSettings.observing().withSnapStart())) {
            cloud.prepare(function);

            assertThat(cloud.functionLog()).contains("Primed").doesNotContain("Not primed");
            assertThat(cloud.results().callCounts()).containsOnlyKeys("dynamodb:GetItem");
            assertThat(cloud.results().stateItems()).isEmpty();
        }
    }

    @Test
    void healsFromASnapshotToo() throws InterruptedException {
        try (LocalCloud cloud = cloud(healing().withSnapStart())) {
            fail(cloud);
            cloud.drain();

            assertThat(deployed(cloud)).as(cloud::functionLog).isNotEqualTo("dep001");
        }
    }

    private LocalCloud cloud(CloudSettings settings) {
        World world = WorldReader.read(Json.tree(WORLD));
        return LocalCloud.start(world, settings, workshop);
    }

    private static CloudSettings healing() {
        ObjectNode configuration = Json.object();
        configuration.put("quietPeriodMinutes", 0).put("verifyAfterSeconds", 0);
        ObjectNode stage = configuration.putArray("healing").addObject();
        stage.put("restApi", "a1b2c3d4e5").put("stage", "prod").put("mode", "heal");
        return CloudSettings.of(configuration);
    }

    private static void fail(LocalCloud cloud) {
        List.of("198.51.100.1", "198.51.100.2", "198.51.100.3")
                .forEach(source -> cloud.send(request(source)));
    }

    private static ClientRequest request(String sourceIp) {
        ClientRequest request = ClientRequest.of("POST", URL, Instant.now());
        return new ClientRequest(
                request.method(),
                request.url(),
                request.headers(),
                sourceIp,
                request.userAgent(),
                request.at());
    }

    private static String deployed(LocalCloud cloud) {
        return cloud.world()
                .api("a1b2c3d4e5")
                .flatMap(api -> api.stage("prod"))
                .orElseThrow()
                .deploymentId();
    }
}
