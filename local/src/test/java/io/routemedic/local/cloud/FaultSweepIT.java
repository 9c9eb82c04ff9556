package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.dataplane.ClientRequest;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import io.routemedic.remedy.heal.HealTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A heal in which one call goes wrong: for every few of the calls that the packaged functions make,
 * and for each way to go wrong. Each run has an API of its own in one cloud, so that the functions'
 * processes can serve them all.
 */
@Timeout(600)
@ExtendWith(SharedWorkshop.class)
@Execution(ExecutionMode.CONCURRENT)
class FaultSweepIT {

    /** More than diagnosis and heal make. */
    private static final int MOST_CALLS = 150;

    /** No divisor of the length of a common round of calls, so that each kind of call is met. */
    private static final int STRIDE = 13;

    private static final int MOST_RUNS = MOST_CALLS / STRIDE + 1;

    /** After this, a call without an answer is taken to have had no effect. */
    private static final Duration SETTLED = HealTiming.DEFAULT.settle().plusSeconds(5);

    private record Run(Fault.Kind kind, int call, String apiId) {}

    /** Counts how often each API's stage came to serve another deployment, and tries it out. */
    private static final class Switches implements CallHook {

        private final Map<String, Integer> byResource = new ConcurrentHashMap<>();
        private final LocalCloud cloud;

        Switches(LocalCloud cloud) {
            this.cloud = cloud;
        }

        @Override
        public void after(Call call) {
            if (call.name().equals("apigateway:UpdateStage")) {
                byResource.merge(call.resource(), 1, Integer::sum);
                cloud.send(request(call.resource().split("/", 5)[2], "198.51.100.9"));
            }
        }

        int of(String apiId) {
            return byResource.getOrDefault("/restapis/" + apiId + "/stages/prod", 0);
        }
    }

    /** Each kind in a cloud of its own, in which calls are counted. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"THROTTLED", "SERVER_ERROR", "ANSWER_LOST", "KILLED_AFTER"})
    void endsEachTimeInOneExplainedHealOrNone(Fault.Kind kind, Workshop workshop)
            throws InterruptedException {
        World world = WorldReader.read(world());
        try (LocalCloud cloud = LocalCloud.start(world, settings(), workshop)) {
            var switches = new Switches(cloud);
            cloud.controls().hook(switches);
            List<Run> runs = sweep(cloud, kind);
            Thread.sleep(SETTLED);
            int expired = StageLeases.expire(cloud);
            redeliver(cloud);
            Map<String, List<AuditEntry>> trails = Trails.of(cloud.results().auditItems());
            var softly = new SoftAssertions();
            if (kind == Fault.Kind.KILLED_AFTER) {
                softly.assertThat(expired).as("leases of killed processes").isPositive();
            }
            runs.forEach(run -> check(run, world, switches, trails, softly));
            softly.assertAll();
            System.out.printf("%d runs of a heal with %s, all explained%n", runs.size(), kind);
        }
    }

    private static List<Run> sweep(LocalCloud cloud, Fault.Kind kind) throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        boolean struck = true;
        for (int call = 1; struck && call <= MOST_CALLS; call += STRIDE) {
            var run = new Run(kind, call, apiId(runs.size()));
            int before = cloud.controls().calls().calls().size();
            cloud.controls().faults().inject(Fault.atCall(before + call, kind));
            heal(cloud, run.apiId());
            struck = cloud.controls().calls().calls().size() >= before + call;
            cloud.controls().faults().clear();
            runs.add(run);
        }
        return runs;
    }

    private static void heal(LocalCloud cloud, String apiId) throws InterruptedException {
        for (String source : List.of("198.51.100.1", "198.51.100.2", "198.51.100.3")) {
            cloud.send(request(apiId, source));
        }
        cloud.drain();
    }

    private static ClientRequest request(String apiId, String source) {
        return new ClientRequest(
                "POST",
                "https://%s.execute-api.eu-west-1.amazonaws.com/prod/orders".formatted(apiId),
                Map.of(),
                source,
                "curl/8.11.0",
                Instant.now());
    }

    private static void redeliver(LocalCloud cloud) throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            // As AWS does by schedule: what was put off is diagnosed.
            cloud.invoke("diagnose", "{\"catchUp\":true}");
            cloud.results().healQueue().passDelays();
            cloud.drain();
            cloud.invoke("watch", "{\"source\":\"aws.events\"}");
            cloud.drain();
        }
    }

    private static void check(
            Run run,
            World world,
            Switches switches,
            Map<String, List<AuditEntry>> trails,
            SoftAssertions softly) {
        RestApiState api = world.api(run.apiId()).orElseThrow();
        String live = api.stage("prod").orElseThrow().deploymentId();
        List<AuditEntry> trail = trails.getOrDefault(run.apiId() + "/prod", List.of());
        List<AuditEvent> events = trail.stream().map(AuditEntry::event).toList();
        softly.assertThat(new ChainVerifier().verify(trail.stream(), List.of()))
                .as("chain of %s", run)
                .isInstanceOf(ChainVerdict.Intact.class);
        softly.assertThat(trail)
                .as("finding of %s", run)
                .anyMatch(entry -> entry.text().contains("\"cause\":\"RouteNotDeployed\""));
        softly.assertThat(switches.of(run.apiId()))
                .as("switches of %s", run)
                .isLessThanOrEqualTo(1);
        softly.assertThat(api.deployments().keySet())
                .as("deployments of %s", run)
                .allMatch(id -> id.equals("dep001") || id.equals(live));
        softly.assertThat(events)
                .extracting(AuditEvent::type)
                .as("how %s ended", run)
                .containsAnyOf(
                        "proven",
                        "verified",
                        "quiet",
                        "heal-abandoned",
                        "abandoned",
                        "rolled-back");
    }

    private static String apiId(int number) {
        return "api%07d".formatted(number);
    }

    private static JsonNode world() {
        ObjectNode world = Json.object();
        var apis = world.putArray("restApis");
        for (int i = 0; i < MOST_RUNS; i++) {
            apis.add(
                    Json.tree(
                            """
                            {"id":"%s","name":"orders-%d",
                             "draft":{"/orders":{"GET":{},"POST":{"apiKeyRequired":true}}},
                             "deployments":[{"id":"dep001","createdDate":"2026-11-01T09:00:00Z",
                               "routes":{"/orders":{"GET":{}}}}],
                             "stages":[{"stageName":"prod","deploymentId":"dep001",
                               "accessLogSettings":{
                                 "destinationArn":"arn:aws:logs:eu-west-1:111122223333:log-group:/apigw/%s",
                                 "format":"$context.identity.sourceIp $context.httpMethod $context.path $context.status $context.apiId $context.stage $context.domainName $context.error.responseType $context.requestId"}}]}
                            """
                                    .formatted(apiId(i), i, apiId(i))));
        }
        return world;
    }

    private static CloudSettings settings() {
        ObjectNode configuration = Json.object();
        configuration.put("quietPeriodMinutes", 0).put("verifyAfterSeconds", 0);
        var groups = configuration.putArray("accessLogs");
        var healing = configuration.putArray("healing");
        for (int i = 0; i < MOST_RUNS; i++) {
            ObjectNode group = groups.addObject().put("logGroup", "/apigw/" + apiId(i));
            group.put("restApi", apiId(i)).put("stage", "prod");
            ObjectNode stage = healing.addObject().put("restApi", apiId(i)).put("stage", "prod");
            stage.put("mode", "heal");
        }
        return CloudSettings.of(configuration);
    }
}
