package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.cli.audit.ChainVerdict;
import io.routemedic.cli.audit.ChainVerifier;
import io.routemedic.cli.json.Json;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.lambda.Result;
import io.routemedic.local.logs.LogEvent;
import io.routemedic.local.logs.SubscriptionPayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Batches by the thousand through several processes of diagnose at once: each delivered twice, in
 * any order, while one call of DynamoDB in {@value #ONE_FAULT_IN} goes wrong. A sample of it runs
 * in every build; {@code -Dload.batches=2000} runs it whole, and prints its figures.
 */
@Isolated("measures memory and time")
@Timeout(1800)
@ExtendWith(SharedWorkshop.class)
class LoadIT {

    private static final int BATCHES = Integer.getInteger("load.batches", 24);
    private static final int LINES = 20;
    private static final int ROUTES = 12;
    private static final int PROCESSES = 3;
    private static final int ONE_FAULT_IN = 97;
    private static final int MOST_DELIVERIES = 6;
    private static final String API = "a1b2c3d4e5";
    private static final String GROUP = "/apigw/" + API;
    private final Instant start = Instant.now().minus(Duration.ofMinutes(5));

    private static final List<Fault.Kind> KINDS =
            List.of(
                    Fault.Kind.THROTTLED,
                    Fault.Kind.SERVER_ERROR,
                    Fault.Kind.CONNECTION_CLOSED,
                    Fault.Kind.ANSWER_LOST);

    private final Random random = new Random(13);
    private final Map<String, Long> sent = new HashMap<>();
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong early = new AtomicLong();

    private record Batch(int number, String payload) {}

    @Test
    void countsEachEventOnceAndTellsOfEachFindingOnce(Workshop workshop) throws Exception {
        CloudSettings settings =
                NewRoutes.settings(List.of(API), "observe").withQuotas().withConcurrency(PROCESSES);
        List<Batch> all = batches();
        long began = System.nanoTime();
        try (LocalCloud cloud =
                LocalCloud.start(NewRoutes.on(List.of(API), ROUTES), settings, workshop)) {
            for (Fault.Kind kind : KINDS) {
                cloud.controls().faults().inject(nowAndThen(kind));
            }
            deliver(cloud, all);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            cloud.controls().faults().clear();
            check(cloud.results(), took);
            long late = memory();
            assertThat(late).as("resident bytes of all processes").isLessThan(early.get() * 3 / 2);
            System.out.printf(
                    "Load: %,d batches of %d lines, delivered %,d times, %,d of these failed; %.1f"
                            + " s, %,d MB at first, %,d MB in the end, %s%n",
                    BATCHES,
                    LINES,
                    deliveries.get(),
                    failed.get(),
                    took.toMillis() / 1000.0,
                    early.get() >> 20,
                    late >> 20,
                    callsOf(cloud.results()));
        }
    }

    private List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        for (int number = 0; number < BATCHES; number++) {
            List<LogEvent> events = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                events.add(event(number * LINES + line));
            }
            String payload =
                    SubscriptionPayload.of("111122223333", GROUP, (long) number * LINES, events);
            batches.add(new Batch(number, payload));
        }
        return batches;
    }

    private LogEvent event(int number) {
        int route = random.nextInt(ROUTES + 3);
        boolean failure = route < ROUTES;
        String path = failure ? "/prod/new" + NewRoutes.name(route) : "/prod/orders";
        if (failure) {
            sent.merge(path, 1L, Long::sum);
        }
        Instant at = start.plusMillis(number);
        return new LogEvent(
                at,
                "198.51.100.%d GET %s %s %s prod %s.execute-api.eu-west-1.amazonaws.com %s r-%d"
                        .formatted(
                                random.nextInt(200),
                                path,
                                failure ? "403" : "200",
                                API,
                                API,
                                failure ? "MISSING_AUTHENTICATION_TOKEN" : "-",
                                number));
    }

    private Fault nowAndThen(Fault.Kind kind) {
        int offset = KINDS.indexOf(kind);
        var made = new AtomicInteger();
        return new Fault(
                call ->
                        call.service().equals("dynamodb")
                                && made.incrementAndGet() % (ONE_FAULT_IN * KINDS.size()) == offset,
                kind,
                Integer.MAX_VALUE);
    }

    /** Each twice, shuffled; one that fails comes again, as Lambda has it. */
    private void deliver(LocalCloud cloud, List<Batch> batches) throws Exception {
        List<Batch> twice = new ArrayList<>(batches);
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

    private boolean deliver(LocalCloud cloud, Batch batch) {
        for (int i = 0; i < MOST_DELIVERIES; i++) {
            Result result = cloud.invoke("diagnose", batch.payload());
            if (deliveries.incrementAndGet() == BATCHES / 2) {
                early.set(memory());
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
        assertThat(counted).isEqualTo(sent);
        assertThat(byRoot.getOrDefault(true, List.of()))
                .as("root causes")
                .singleElement()
                .extracting(item -> item.at("/hits/N").asLong())
                .isEqualTo(sent.values().stream().mapToLong(Long::longValue).sum());
        Map<String, List<AuditEntry>> trails = Trails.of(results.auditItems());
        assertThat(
                        new ChainVerifier()
                                .verify(
                                        trails.getOrDefault(API + "/prod", List.of()).stream(),
                                        List.of()))
                .isInstanceOf(ChainVerdict.Intact.class);
        Map<String, Long> told =
                results.events().stream()
                        .map(LoadIT::occasion)
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(told.values()).as("notices").allMatch(times -> times == 1);
        long calls =
                results.calls().stream()
                        .filter(call -> call.service().equals("apigateway"))
                        .count();
        assertThat(calls)
                .as("calls of API Gateway")
                .isLessThanOrEqualTo(40 + 10 * took.toSeconds());
    }

    private static String occasion(JsonNode event) {
        JsonNode detail = Json.tree(event.path("Detail").asText());
        return detail.path("id").asText();
    }

    private static String callsOf(Results results) {
        return results.callCounts().toString();
    }

    /** Of all processes that this one started. */
    private static long memory() {
        return ProcessHandle.current().descendants().mapToLong(LoadIT::resident).sum();
    }

    private static long resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .sum();
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
