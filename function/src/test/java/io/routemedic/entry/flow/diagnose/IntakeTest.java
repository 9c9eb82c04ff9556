package io.routemedic.entry.flow.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.line.Symptom;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.Payloads;
import io.routemedic.intake.payload.ReusedText;
import io.routemedic.intake.stage.FakeStages;
import io.routemedic.intake.stage.StageDirectory;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final String GROUP = "/apigw/orders-prod";
    private static final StageRef PROD = StageRef.of("a1b2c3d4e5", "prod");
    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");

    private static final String FORMAT =
            "{\"ip\":\"$context.identity.sourceIp\",\"time\":\"$context.requestTimeEpoch\","
                    + "\"method\":\"$context.httpMethod\",\"path\":\"$context.path\","
                    + "\"host\":\"$context.domainName\",\"type\":\"$context.error.responseType\","
                    + "\"message\":$context.error.messageString,"
                    + "\"agent\":\"$context.identity.userAgent\",\"id\":\"$context.requestId\","
                    + "\"integration\":\"$context.integrationStatus\"}";

    private final FakeStages stages = new FakeStages().with(PROD, GROUP, FORMAT);
    private final List<IncidentKey> shown = new ArrayList<>();
    private final Intake intake =
            new Intake(
                    "eu-west-1",
                    new LogBatchReader(Set.of("/aws/lambda/routemedic")),
                    new StageDirectory(
                            stages,
                            List.of(new StageDirectory.Mapping(GROUP, PROD)),
                            Duration.ofMinutes(5),
                            () -> NOW),
                    stages,
                    PROD::equals);

    private Intake.Result read(List<String> lines) {
        List<Intake.Result> results =
                readAll(Payloads.event(Payloads.gzip(Payloads.document(GROUP, lines))));
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private List<Intake.Result> readAll(InputStream event) {
        var results = new ArrayList<Intake.Result>();
        assertThat(intake.read(event, Optional.of(Payloads.ACCOUNT), results::add)).isEmpty();
        return results;
    }

    private static String failure(String ip, long time, String method, String path) {
        return line(
                ip,
                time,
                method,
                path,
                "MISSING_AUTHENTICATION_TOKEN",
                "Missing Authentication Token",
                "-");
    }

    private static String line(
            String ip,
            long time,
            String method,
            String path,
            String type,
            String message,
            String agent) {
        return ("{\"ip\":\"%s\",\"time\":\"%d\",\"method\":\"%s\",\"path\":\"%s\","
                        + "\"host\":\"api.example.com\",\"type\":\"%s\",\"message\":\"%s\","
                        + "\"agent\":\"%s\",\"id\":\"r-1\",\"integration\":\"-\"}")
                .formatted(ip, time, method, path, type, message, agent);
    }

    @Test
    void groupsFailuresByMethodAndPathShape() {
        Intake.Result result =
                read(
                        List.of(
                                failure("10.0.0.1", 1_700_000_005_000L, "GET", "/prod/orders/1"),
                                failure("10.0.0.2", 1_700_000_001_000L, "GET", "/prod/orders/2"),
                                failure("10.0.0.1", 1_700_000_009_000L, "GET", "/prod/orders/1"),
                                failure("10.0.0.1", 1_700_000_002_000L, "POST", "/prod/orders/1")));
        assertThat(result.failures()).isEqualTo(4);
        assertThat(result.incidents()).hasSize(2);
        Incident incident = result.incidents().getFirst();
        assertThat(incident.key())
                .isEqualTo(
                        IncidentKey.of(
                                new IncidentKey.Origin(
                                        Payloads.ACCOUNT, "eu-west-1", GROUP, Optional.of(PROD)),
                                "GET",
                                "/prod/orders/{…}"));
        assertThat(incident.count()).isEqualTo(3);
        assertThat(incident.distinctSources()).isEqualTo(2);
        assertThat(incident.samplePaths()).containsExactly("/prod/orders/1", "/prod/orders/2");
        assertThat(incident.firstSeen()).isEqualTo(Instant.ofEpochMilli(1_700_000_001_000L));
        assertThat(incident.lastSeen()).isEqualTo(Instant.ofEpochMilli(1_700_000_009_000L));
        assertThat(incident.symptom()).isEqualTo(Symptom.RESPONSE_TYPE);
        assertThat(incident.domainName()).contains("api.example.com");
        assertThat(incident.message()).contains("Missing Authentication Token");
        assertThat(incident.integrationStatus()).isEmpty();
        assertThat(incident.userAgent()).isEmpty();
        assertThat(incident.requestId()).contains("r-1");
        assertThat(incident.logged()).contains(LogVariable.PATH).doesNotContain(LogVariable.STAGE);
        assertThat(incident.activity()).isEqualTo(new Incident.Activity(4, 2, 2));
    }

    @Test
    void skipsWhatIsNoFailureOfOurs() {
        Intake.Result result =
                read(
                        List.of(
                                line("10.0.0.1", 1, "GET", "/prod/a", "-", "-", "-"),
                                line(
                                        "10.0.0.1",
                                        1,
                                        "GET",
                                        "/prod/a",
                                        "ACCESS_DENIED",
                                        "Forbidden",
                                        "-"),
                                line(
                                        "10.0.0.1",
                                        1,
                                        "GET",
                                        "/prod/a",
                                        "-",
                                        "-",
                                        "Missing Authentication Token")));
        assertThat(result.incidents()).isEmpty();
        assertThat(result.failures()).isZero();
        assertThat(result.unreadable()).isZero();
        assertThat(result.batch().lines()).isEqualTo(3);
    }

    @Test
    void goesOnAfterABadLineAndShowsARedactedSample() {
        Intake.Result result =
                read(
                        List.of(
                                "Bearer eyJhbGciOiJIUzI1NiJ9.x.y MISSING_AUTHENTICATION_TOKEN",
                                "",
                                "\u0000{",
                                failure("10.0.0.1", 1_700_000_001_000L, "GET", "/prod/a")));
        assertThat(result.failures()).isEqualTo(1);
        assertThat(result.unreadable()).isEqualTo(3);
        assertThat(result.unreadableSamples())
                .hasSize(3)
                .noneMatch(sample -> sample.contains("eyJ") || sample.contains("\u0000"));
    }

    @Test
    void redactsTokensInMessages() {
        Intake.Result result =
                read(
                        List.of(
                                line(
                                        "10.0.0.1",
                                        1_700_000_001_000L,
                                        "GET",
                                        "/prod/a",
                                        "-",
                                        "'s3cr3t' not a valid key=value pair (missing equal-sign)"
                                                + " in Authorization header: 'Bearer s3cr3t'.",
                                        "-")));
        assertThat(result.incidents().getFirst().symptom()).isEqualTo(Symptom.AUTHORIZATION_HEADER);
        assertThat(result.incidents().getFirst().message().orElseThrow()).doesNotContain("s3cr3t");
    }

    @Test
    void keepsAtMostTwoHundredIncidentsAndCountsTheRestExactly() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 3_000; i++) {
            lines.add(failure("10.0.0.1", 1_700_000_001_000L, "GET", "/prod/" + word(i)));
        }
        lines.add(failure("10.0.0.2", 1_700_000_001_000L, "POST", "/prod/" + word(1_500)));
        lines.addAll(
                Collections.nCopies(
                        5, failure("10.0.0.3", 1_700_000_001_000L, "GET", "/prod/" + word(1_999))));
        Intake.Result result = read(lines);
        assertThat(result.incidents()).hasSize(201);
        assertThat(result.incidents().getFirst().path()).contains("/prod/" + word(1_999));
        Incident rest = result.incidents().getLast();
        assertThat(rest.key().pathShape()).isEqualTo("*");
        assertThat(rest.samplePaths()).hasSize(5);
        assertThat(result.incidents().stream().mapToLong(Incident::count).sum()).isEqualTo(3_006);
        assertThat(result.incidents())
                .allSatisfy(
                        incident -> assertThat(incident.activity().requests()).isEqualTo(3_006));
        assertThat(read(lines)).isEqualTo(result);
    }

    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return "x" + word + "y";
    }

    @Test
    void usesTheLogEventsTimeWhereTheLineHasNone() {
        stages.with(PROD, GROUP, "$context.error.responseType $context.requestTime");
        Intake.Result result = read(List.of("MISSING_AUTHENTICATION_TOKEN -"));
        assertThat(result.incidents().getFirst().firstSeen())
                .isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(result.incidents().getFirst().key().method()).isEqualTo("-");
        assertThat(result.incidents().getFirst().key().pathShape()).isEqualTo("-");
        result = read(List.of("MISSING_AUTHENTICATION_TOKEN 10/Jun/2023:15:36:28 +0200"));
        assertThat(result.incidents().getFirst().firstSeen())
                .isEqualTo(Instant.parse("2023-06-10T13:36:28Z"));
    }

    @Test
    void givesEachKinesisRecordItsOwnResult() {
        byte[] a =
                Payloads.gzip(
                        Payloads.document(GROUP, List.of(failure("10.0.0.1", 1, "GET", "/a"))));
        byte[] broken = {1, 2, 3};
        List<Intake.Result> results = readAll(Payloads.event(a, broken, a));
        assertThat(results).extracting(Intake.Result::failures).containsExactly(1L, 0L, 1L);
        assertThat(results.get(1).problems()).singleElement().asString().contains("gzip");
        assertThat(results.get(1).sequenceNumber()).contains("1");
        assertThat(results.get(0).batch().id()).isEqualTo(results.get(2).batch().id());
    }

    @Test
    void saysThatALogGroupWasDropped() {
        byte[] own = Payloads.gzip(Payloads.document("/aws/lambda/routemedic", List.of("x")));
        assertThat(readAll(Payloads.event(own)).getFirst().batch().kind())
                .isEqualTo(LogBatch.Kind.OWN_LOGS);
    }

    @Test
    void readsNoDocumentOfAnotherAccount() {
        List<String> lines =
                List.of(failure("10.0.0.1", 1_700_000_001_000L, "GET", "/prod/orders"));
        byte[] ours = Payloads.gzip(Payloads.document(GROUP, lines));
        var results = new ArrayList<Intake.Result>();

        var _ = intake.read(Payloads.event(ours), Optional.of("999988887777"), results::add);

        Intake.Result result = results.getFirst();
        assertThat(result.batch().kind()).isEqualTo(LogBatch.Kind.OTHER_ACCOUNT);
        assertThat(result.incidents()).isEmpty();
        assertThat(result.problems())
                .singleElement()
                .asString()
                .contains("account `" + Payloads.ACCOUNT + "`", "deploy RouteMedic there");
    }

    @Test
    void collectsLinesFromElsewhere() {
        Intake.Result result =
                collect(
                        List.of(
                                failure("10.0.0.1", 1_700_000_001_000L, "GET", "/prod/a"),
                                failure("10.0.0.2", 1_700_000_001_000L, "GET", "/prod/a")));
        assertThat(result.failures()).isEqualTo(2);
        assertThat(result.incidents())
                .singleElement()
                .extracting(Incident::distinctSources)
                .isEqualTo(2);
        IncidentKey key = result.incidents().getFirst().key();
        assertThat(shown).containsExactly(key, key);
    }

    @Test
    void makesTheSameOfLinesWhereverTheyComeFrom() {
        var random = new Random(5);
        List<String> lines =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> mutated(anyLine(i, random), random))
                        .filter(line -> !line.isBlank())
                        .toList();
        Intake.Result delivered = read(lines);
        Intake.Result replayed = collect(lines);
        assertThat(delivered.batch().lines()).isEqualTo(replayed.batch().lines());
        assertThat(delivered.failures()).isEqualTo(replayed.failures()).isGreaterThan(500);
        assertThat(delivered.unreadable()).isEqualTo(replayed.unreadable()).isGreaterThan(50);
        assertThat(delivered.unreadableSamples()).isEqualTo(replayed.unreadableSamples());
        assertThat(delivered.incidents())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("firstSeen", "lastSeen")
                .isEqualTo(replayed.incidents());
    }

    private Intake.Result collect(List<String> lines) {
        return intake.collect(
                each -> {
                    Predicate<ReusedText> wanted = each.wantedOf(GROUP);
                    for (String text : lines) {
                        if (wanted.test(ReusedText.of(text))) {
                            each.accept(new LogLine(Payloads.ACCOUNT, GROUP, "id", NOW, text));
                        }
                    }
                    return new LogBatch(
                            "id",
                            LogBatch.Kind.LOG_EVENTS,
                            Payloads.ACCOUNT,
                            GROUP,
                            lines.size(),
                            0,
                            List.of());
                },
                (origin, request) -> shown.add(new IncidentKey(origin, request.group())));
    }

    private static String anyLine(int number, Random random) {
        String path = "/prod/items/" + random.nextInt(5);
        String ip = "10.0.0." + random.nextInt(9);
        long time = 1_700_000_000_000L + number;
        return switch (random.nextInt(4)) {
            case 0 -> failure(ip, time, "GET", path);
            case 1 -> line(ip, time, "GET", path, "ACCESS_DENIED", "Forbidden", "-");
            case 2 -> line(ip, time, "GET", path, "-", "-", "200");
            default -> line(ip, time, "GET", path, "-", "Missing Authentication Token", "-");
        };
    }

    private static String mutated(String line, Random random) {
        int at = random.nextInt(line.length());
        return switch (random.nextInt(8)) {
            case 0 -> line.substring(0, at);
            case 1 -> line.substring(at);
            case 2 -> line.substring(0, at) + "\\u0041" + line.substring(at);
            case 3 -> line.substring(0, at) + "\"" + line.substring(at);
            default -> line;
        };
    }

    @Test
    void readsAStageOnceForManyLines() {
        read(
                IntStream.range(0, 2_000)
                        .mapToObj(i -> failure("10.0.0.1", 1, "GET", "/prod/a"))
                        .toList());
        // For its format and for its routes; in the function both go through one cache.
        assertThat(stages.calls).hasSize(2);
    }
}
