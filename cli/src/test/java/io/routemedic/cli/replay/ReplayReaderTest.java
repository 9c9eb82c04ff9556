package io.routemedic.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.ReusedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayReaderTest {

    private static final String ACCOUNT = "111122223333";
    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");

    private final List<LogLine> lines = new ArrayList<>();
    private final ReplayReader reader = new ReplayReader("000000000000", "/given", NOW);

    private LogBatch read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private LogBatch read(byte[] bytes) {
        return reader.read(new ByteArrayInputStream(bytes), lines::add, () -> {});
    }

    private static String subscriptionEvent(String document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document.getBytes(StandardCharsets.UTF_8));
        }
        return "{\"awslogs\":{\"data\":\"%s\"}}"
                .formatted(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    private List<String> messages() {
        return lines.stream().map(LogLine::message).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b\nc", "a b\r\nc\r\n", "\ufeffa b\n\n  \nc\n"})
    void readsRawLines(String text) {
        assertThat(read(text).problems()).isEmpty();
        assertThat(messages()).containsExactly("a b", "c");
        assertThat(lines.getFirst())
                .isEqualTo(new LogLine("000000000000", "/given", "line-1", NOW, "a b"));
    }

    @Test
    void numbersRawLinesAsTheFileDoes() {
        assertThat(read("a\n\nb\n").lines()).isEqualTo(2);
        assertThat(lines).extracting(LogLine::id).containsExactly("line-1", "line-3");
    }

    @Test
    void handsOnOnlyWhatIsWantedAndCountsAll() {
        var counted = new AtomicInteger();
        var wanted =
                new LineConsumer() {
                    @Override
                    public Predicate<ReusedText> wantedOf(String logGroup) {
                        return text -> logGroup.equals("/given") && text.toString().equals("b");
                    }

                    @Override
                    public void accept(LogLine line) {
                        lines.add(line);
                    }
                };
        LogBatch batch =
                reader.read(
                        new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)),
                        wanted,
                        counted::incrementAndGet);
        assertThat(batch.lines()).isEqualTo(2);
        assertThat(counted).hasValue(2);
        assertThat(messages()).containsExactly("b");
    }

    @Test
    void readsRawLinesThatAreJson() {
        String json = "{\"requestId\":\"1\",\"message\":\"x\"}";
        read(json + "\n" + json + "\n[1]\n");
        assertThat(messages()).containsExactly(json, json, "[1]");
    }

    @Test
    void readsWhatFilterLogEventsPrints() {
        read(
                """
                {
                    "searchedLogStreams": [],
                    "events": [
                        {
                            "logStreamName": "s",
                            "timestamp": 1700000000000,
                            "message": "{\\"a\\":1}",
                            "ingestionTime": 1700000000001,
                            "eventId": "3195"
                        },
                        {"timestamp": 1700000000005, "message": "b", "eventId": "3196"}
                    ]
                }
                """);
        assertThat(messages()).containsExactly("{\"a\":1}", "b");
        assertThat(lines.getFirst().id()).isEqualTo("3195");
        assertThat(lines.getFirst().timestamp())
                .isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
    }

    @Test
    void readsWhatGetLogEventsPrints() {
        read(
                "{\"events\":[{\"timestamp\":1,\"message\":\"a\",\"ingestionTime\":2}],"
                        + "\"nextForwardToken\":\"f/1\",\"nextBackwardToken\":\"b/1\"}");
        assertThat(messages()).containsExactly("a");
        assertThat(lines.getFirst().id()).isEqualTo("event-1");
    }

    @Test
    void readsWhatGetQueryResultsPrints() {
        read(
                "{\"results\":[[{\"field\":\"@timestamp\",\"value\":\"2026-11-24 03:00:00.000\"},"
                    + "{\"field\":\"@message\",\"value\":\"a\"},{\"field\":\"@ptr\",\"value\":\"p\"}],"
                    + "[{\"field\":\"@message\",\"value\":\"b\"}]],\"statistics\":{\"recordsMatched\":2},"
                    + "\"status\":\"Complete\"}");
        assertThat(messages()).containsExactly("a", "b");
        assertThat(lines.getFirst().timestamp()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(lines.getFirst().id()).isEqualTo("p");
        assertThat(lines.get(1).timestamp()).isEqualTo(NOW);
    }

    @Test
    void readsTheJsonExportOfLogsInsightsWithItsLogGroup() {
        read(
                "[{\"@timestamp\":\"2026-11-24 03:00:00.000\",\"@message\":\"a\","
                        + "\"@log\":\"111122223333:/apigw/orders\"},"
                        + "{\"@message\":{\"status\":\"403\",\"n\":[1]}}]");
        assertThat(messages()).containsExactly("a", "{\"status\":\"403\",\"n\":[1]}");
        assertThat(lines.getFirst().logGroup()).isEqualTo("/apigw/orders");
        assertThat(lines.getFirst().account()).isEqualTo("111122223333");
    }

    @Test
    void readsSubscriptionEventsOneAfterAnother() throws IOException {
        String event =
                subscriptionEvent(
                        """
                        {"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"/g",
                         "logStream":"s","subscriptionFilters":["f"],"logEvents":[
                           {"id":"1","timestamp":1700000000000,"message":"a"},
                           {"id":"2","timestamp":1700000000000,"message":"b"}]}
                        """);
        assertThat(read(event + "\n" + event).problems()).isEmpty();
        assertThat(messages()).containsExactly("a", "b", "a", "b");
        assertThat(lines.getFirst().logGroup()).isEqualTo("/g");
    }

    @Test
    void readsADecodedDocument() {
        read(
                """
                {"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"/g","logStream":"s",
                 "subscriptionFilters":["f"],"logEvents":[{"id":"1","timestamp":1,"message":"a"},
                 {"id":"2","timestamp":2,"message":"b"}]}
                """);
        assertThat(messages()).containsExactly("a", "b");
        assertThat(lines.getFirst().logGroup()).isEqualTo("/g");
        assertThat(lines.getFirst().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void readsCompressedFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a\nb".getBytes(StandardCharsets.UTF_8));
        }
        read(bytes.toByteArray());
        assertThat(messages()).containsExactly("a", "b");
    }

    @Test
    void keepsWhatCameBeforeACut() {
        LogBatch batch = read("{\"events\":[{\"timestamp\":1,\"message\":\"a\"},{\"timest");
        assertThat(messages()).containsExactly("a");
        assertThat(batch.problems()).singleElement().asString().contains("not complete JSON");
        assertThat(batch.lines()).isEqualTo(1);
    }

    @Test
    void boundsALineWithoutEnd() {
        read("x".repeat(3 << 20));
        assertThat(lines.getFirst().message()).hasSize(1 << 20);
    }

    @Test
    void findsNothingInAnEmptyFile() {
        assertThat(read("").lines()).isZero();
        assertThat(read(" \n ").lines()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T03:41:00.250000+00:00 0a1b2c3d4e5f {\"status\":\"403\"}\n",
                "\u001b[32m2026-11-24T03:41:00.250000+00:00\u001b[0m \u001b[36m0a1b2c\u001b[0m"
                        + " {\"status\":\"403\"}\n",
                "2026-11-24T03:41:00.250000+00:00 0a1b2c3d4e5f \n{\n    \"status\": \"403\"\n}\n",
                "2026-11-24T03:41:00.250Z {\"status\":\"403\"}\n",
                "2026-11-24T03:41:00.250 {\"status\":\"403\"}\n",
            })
    void readsWhatTailPrintsAndWhatAnExportToS3Holds(String text) {
        assertThat(read(text).problems()).isEmpty();
        assertThat(lines)
                .containsExactly(
                        new LogLine(
                                "000000000000",
                                "/given",
                                "event-1",
                                Instant.parse("2026-11-24T03:41:00.250Z"),
                                "{\"status\":\"403\"}"));
    }

    @Test
    void keepsEachStampedEventApart() {
        read("2026-11-24T03:41:00 a b\n2026-11-24T03:42:00 c\n\n2026-13-24T03:42:00 d\n");
        assertThat(messages()).containsExactly("a b", "c", "d");
        assertThat(lines.getLast().timestamp()).isEqualTo(Instant.parse("2026-11-24T03:42:00Z"));
    }

    @Test
    void boundsAnEventThatNeverEnds() {
        read("2026-11-24T03:41:00 a\n" + ("x".repeat(1000) + "\n").repeat(3000));
        assertThat(messages()).hasSize(1);
        assertThat(messages().getFirst().length()).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void readsWhatLogsInsightsExportsAsCsv() {
        read(
                """
                @timestamp,@message,@log
                2026-11-24 03:41:00.000,"{""path"":""/a,b""}",111122223333:/apigw/orders
                2026-11-24 03:41:01.000,a b,111122223333:/apigw/orders
                """);
        assertThat(messages()).containsExactly("{\"path\":\"/a,b\"}", "a b");
        assertThat(lines.getFirst().logGroup()).isEqualTo("/apigw/orders");
        assertThat(lines.getFirst().account()).isEqualTo(ACCOUNT);
        assertThat(lines.getFirst().timestamp()).isEqualTo(Instant.parse("2026-11-24T03:41:00Z"));
    }

    @Test
    void doesNotTakeALineInAFormatOfCommasForAnExport() {
        read("1.2.3.4,-,-,@message\n1.2.3.4,-,-,x\n");
        assertThat(messages()).hasSize(2);
    }
}
