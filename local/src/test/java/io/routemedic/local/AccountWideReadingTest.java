package io.routemedic.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.CallPermits;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.gateway.sdk.SdkPacing;
import io.routemedic.intake.stage.ApiStages;
import io.routemedic.intake.stage.StageCandidates;
import io.routemedic.intake.stage.StageCatalogue;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.ledger.dynamo.DynamoCallBudget;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.CallHook;
import io.routemedic.local.aws.Quotas;
import io.routemedic.local.world.WorldReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/**
 * Fifty processes that start at the same moment in an account with 600 APIs, and whose lines name
 * no stage, on a control plane that throttles as AWS's does. Time is the test's own: all processes
 * ask in each second, and none gets another second.
 */
@Timeout(300)
class AccountWideReadingTest {

    private static final int APIS = 600;
    private static final int PROCESSES = 50;
    private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

    private final LocalTables tables = new LocalTables();
    private final TreeMap<Long, Integer> callsBySecond = new TreeMap<>();
    private final List<String> throttled = new ArrayList<>();
    private Instant now = START;

    private final Quotas quotas = new Quotas(() -> Duration.between(START, now).toNanos());
    private final TestCloud cloud = TestCloud.of(WorldReader.read(world()), new Limit());
    private final List<ApiGatewayClient> clients = new ArrayList<>();
    private final StageCatalogue catalogue = new SharedCatalogue();

    @AfterEach
    void close() {
        clients.forEach(ApiGatewayClient::close);
        cloud.close();
        tables.close();
    }

    @Test
    void staysWithinItsBudgetAndKnowsEveryStageWithinTenMinutes() {
        List<Instance> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new Instance(i));
        }

        int minutes = 0;
        while (processes.stream().anyMatch(one -> !one.knows()) && minutes < 10) {
            for (int second = 0; second < 60; second += 2) {
                processes.stream().filter(one -> !one.knows()).forEach(Instance::handle);
                now = now.plusSeconds(2);
            }
            minutes++;
        }
        int cold = calls();
        Instant warmFrom = now;
        for (int minute = 0; minute < 90; minute++) {
            processes.forEach(Instance::handle);
            now = now.plusSeconds(60);
        }

        System.out.printf(
                "%d APIs, %d processes: %d calls in %d minutes until all is known, %d in the 90"
                        + " minutes after; %d at most in a minute, %d in a second.%n",
                APIS,
                PROCESSES,
                cold,
                minutes,
                calls() - cold,
                mostIn(60),
                callsBySecond.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        assertThat(processes).allMatch(Instance::knows);
        assertThat(throttled).isEmpty();
        assertThat(mostIn(10)).isLessThanOrEqualTo(2 * DynamoCallBudget.CALLS_A_WINDOW);
        assertThat(mostIn(60)).isLessThanOrEqualTo(7 * DynamoCallBudget.CALLS_A_WINDOW);
        // Each API once, and few twice: by processes that did not know yet that another had.
        assertThat(cold).isBetween(APIS, APIS + APIS / 10);
        assertThat(calls() - cold).isLessThan(2 * (APIS + APIS / 10));
        assertThat(Duration.between(START, warmFrom)).isLessThan(Duration.ofMinutes(10));
    }

    /** Counts, and throttles. */
    private final class Limit implements CallHook {

        @Override
        public void before(Call call) {
            callsBySecond.merge(now.getEpochSecond(), 1, Integer::sum);
            try {
                quotas.before(call);
            } catch (RuntimeException e) {
                throttled.add(call.name());
                throw e;
            }
        }
    }

    private int calls() {
        return callsBySecond.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most calls in so many seconds, wherever they begin. */
    private int mostIn(int seconds) {
        return callsBySecond.keySet().stream()
                .mapToInt(
                        from ->
                                callsBySecond.subMap(from, from + seconds).values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                .max()
                .orElse(0);
    }

    /** As the state table's, which would take most of the test's time. */
    private static final class SharedCatalogue implements StageCatalogue {

        private final Map<ApiId, ApiStages> stages = new LinkedHashMap<>();
        private Optional<ApiList> list = Optional.empty();

        @Override
        public Contents read() {
            return new Contents(list, List.copyOf(stages.values()));
        }

        @Override
        public void keep(ApiList read) {
            list = Optional.of(read);
        }

        @Override
        public void keep(ApiStages read) {
            stages.put(read.api(), read);
        }
    }

    /** As the diagnose function is wired. */
    private final class Instance {

        private final String logGroup;
        private final CallPermits permits;
        private final CachingConfigurationReader reader;
        private final StageDirectory directory;
        private boolean knows;

        Instance(int number) {
            logGroup = "/apigw/" + api(number * (APIS / PROCESSES));
            permits =
                    new CallPermits(
                            new DynamoCallBudget(tables.ledger(), "diagnose"),
                            () -> now,
                            AccountWideReadingTest::fail);
            ApiGatewayClient client =
                    cloud.apiGateway(
                            SdkConfigurationReader.clientConfiguration().toBuilder()
                                    .addExecutionInterceptor(new SdkPacing(permits))
                                    .build());
            clients.add(client);
            reader =
                    new CachingConfigurationReader(
                            new SdkConfigurationReader(
                                    client,
                                    () -> {
                                        throw new AssertionError("No domain is asked for.");
                                    },
                                    () -> now),
                            () -> now,
                            Duration.ofSeconds(30));
            directory =
                    new StageDirectory(
                            reader, List.of(), Duration.ofSeconds(30), catalogue, () -> now);
        }

        void handle() {
            reader.startBatch();
            permits.openUntil(now.plusSeconds(1));
            StageCandidates candidates = directory.loggingTo(logGroup);
            knows = candidates.complete() && candidates.candidates().size() == 1;
        }

        boolean knows() {
            return knows;
        }
    }

    private static void fail(Duration pause) {
        throw new AssertionError("Nobody has " + pause + " left.");
    }

    private static String api(int number) {
        return "api%07d".formatted(number);
    }

    private static ObjectNode world() {
        ObjectNode world = Json.object();
        ArrayNode all = world.putArray("restApis");
        for (int i = 0; i < APIS; i++) {
            all.add(
                    Json.read(
                            """
                            {"id":"%1$s","name":"orders",
                             "deployments":[{"id":"dep001","createdDate":"2026-11-01T09:00:00Z",
                               "routes":{"/orders":{"GET":{}}}}],
                             "stages":[{"stageName":"prod","deploymentId":"dep001",
                               "accessLogSettings":{
                                 "destinationArn":"arn:aws:logs:eu-west-1:111122223333:log-group:/apigw/%1$s",
                                 "format":"$context.path $context.error.responseType"}}]}
                            """
                                    .formatted(api(i))));
        }
        return world;
    }
}
