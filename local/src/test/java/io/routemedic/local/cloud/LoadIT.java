package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.lambda.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Batches by the thousand through several processes of diagnose at once: each delivered twice, in
 * any order, while calls of DynamoDB go wrong, some of them so often that a batch fails and comes
 * again. A sample of it runs in every build; {@code -Dload.batches=2000} runs it whole, and prints
 * its figures.
 */
@Isolated("measures memory and time")
@Timeout(1800)
@ExtendWith(SharedWorkshop.class)
class LoadIT {

    private static final int BATCHES = Integer.getInteger("load.batches", 24);
    private static final int PROCESSES = 3;
    private static final int MOST_DELIVERIES = 6;

    /** What is sent before it is recorded. */
    private static final int NOTICES_A_ROUND = 10;

    private final Random random = new Random(13);
    private final LoadBatches sent = new LoadBatches(BATCHES, random);
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final FaultBursts faults = new FaultBursts("dynamodb");
    private final Map<Integer, Long> memory = new ConcurrentSkipListMap<>();

    @Test
    void countsEachEventOnceAndTellsOfEachFindingOnce(Workshop workshop) throws Exception {
        CloudSettings settings =
                NewRoutes.settings(List.of(LoadBatches.API), "observe")
                        .withQuotas()
                        .withConcurrency(PROCESSES);
        long began = System.nanoTime();
        try (LocalCloud cloud =
                LocalCloud.start(
                        NewRoutes.on(List.of(LoadBatches.API), LoadBatches.ROUTES),
                        settings,
                        workshop)) {
            faults.injectInto(cloud.controls().faults());
            deliver(cloud, sent.payloads());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            cloud.controls().faults().clear();
            check(cloud.results(), took);
            assertThat(faults.thrown()).isPositive();
            memory.put(deliveries.get(), ResidentMemory.ofChildren());
            assertThat(memory.values().stream().reduce((_, last) -> last).orElseThrow())
                    .as("resident bytes of all processes")
                    .isLessThan(memory.values().iterator().next() * 3 / 2);
            print(cloud.results(), took);
        }
    }

    private void print(Results results, Duration took) {
        System.out.printf(
                "Load: %,d batches, %,d events of which %,d failed requests, delivered %,d times,"
                        + " %,d faults, %,d deliveries failed; %,d notices; %.1f s; MB after so"
                        + " many deliveries %s; calls of API Gateway %,d of %,d; %s%n",
                BATCHES,
                BATCHES * LoadBatches.LINES,
                sent.requests(),
                deliveries.get(),
                faults.thrown(),
                failed.get(),
                results.events().size(),
                took.toMillis() / 1000.0,
                inMegabytes(),
                callsOfApiGateway(results),
                quota(took),
                results.callCounts());
    }

    private Map<Integer, Long> inMegabytes() {
        var megabytes = new TreeMap<Integer, Long>();
        memory.forEach((after, bytes) -> megabytes.put(after, bytes >> 20));
        return megabytes;
    }

    /** Each twice, shuffled; one that fails comes again, as Lambda has it. */
    private void deliver(LocalCloud cloud, List<String> batches) throws Exception {
        List<String> twice = new ArrayList<>(batches);
        twice.addAll(batches);
        Collections.shuffle(twice, random);
        try (var pool = Executors.newFixedThreadPool(PROCESSES)) {
            List<Callable<Boolean>> work =
                    twice.stream()
                            .<Callable<Boolean>>map(batch -> () -> deliver(cloud, batch))
                            .toList();
            for (Future<Boolean> done : pool.invokeAll(work)) {
                assertThat(isDone(done)).as("a batch that no delivery brought through").isTrue();
            }
        }
    }

    private static boolean isDone(Future<Boolean> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private boolean deliver(LocalCloud cloud, String batch) {
        for (int i = 0; i < MOST_DELIVERIES; i++) {
            Result result = cloud.invoke("diagnose", batch);
            int made = deliveries.incrementAndGet();
            if (made % Math.max(1, BATCHES / 2) == 0) {
                memory.put(made, ResidentMemory.ofChildren());
            }
            if (result.succeeded()) {
                return true;
            }
            failed.incrementAndGet();
        }
        return false;
    }

    private void check(Results results, Duration took) {
        Map<Boolean, List<JsonNode>> byRoot =
                results.stateItems().stream()
                        .filter(item -> item.path("sk").path("S").asText().equals("finding"))
                        .collect(Collectors.partitioningBy(item -> item.has("rootCause")));
        Map<String, Long> counted =
                byRoot.getOrDefault(false, List.of()).stream()
                        .collect(
                                Collectors.toMap(
                                        item ->
                                                "/prod"
                                                        + item.at("/route/S")
                                                                .asText()
                                                                .replace("GET ", ""),
                                        item -> item.at("/hits/N").asLong()));
        assertThat(counted).isEqualTo(sent.failed());
        assertThat(byRoot.getOrDefault(true, List.of()))
                .as("root causes")
                .singleElement()
                .extracting(item -> item.at("/hits/N").asLong())
                .isEqualTo(sent.requests());
        Map<String, List<AuditEntry>> trails = Trails.of(results.auditItems());
        assertThat(
                        new ChainVerifier()
                                .verify(
                                        trails
                                                .getOrDefault(LoadBatches.API + "/prod", List.of())
                                                .stream(),
                                        List.of()))
                .isInstanceOf(ChainVerdict.Intact.class);
        Map<String, Long> told =
                results.events().stream()
                        .map(LoadIT::occasion)
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        // What was sent and could not be recorded before its batch failed is sent again.
        assertThat(told.values().stream().mapToLong(times -> times - 1).sum())
                .as("notices that came again, with %d failed deliveries", failed.get())
                .isLessThanOrEqualTo((long) failed.get() * NOTICES_A_ROUND);
        assertThat(callsOfApiGateway(results))
                .as("calls of API Gateway")
                .isLessThanOrEqualTo(quota(took));
    }

    private static long callsOfApiGateway(Results results) {
        return results.calls().stream().filter(call -> call.service().equals("apigateway")).count();
    }

    /** What AWS gives the account in this time. */
    private static long quota(Duration took) {
        return 40 + 10 * took.toSeconds();
    }

    private static String occasion(JsonNode event) {
        JsonNode detail = Json.tree(event.path("Detail").asText());
        return detail.path("id").asText();
    }
}
