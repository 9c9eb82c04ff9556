package io.routemedic.intake.payload;

import static io.routemedic.intake.payload.Payloads.document;
import static io.routemedic.intake.payload.Payloads.gzip;
import static io.routemedic.intake.payload.Payloads.header;
import static io.routemedic.intake.payload.Payloads.logEvents;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class LogBatchReaderTest {

    private static final String GROUP = "/apigw/orders-prod";

    private final List<LogLine> lines = new ArrayList<>();
    private final LogBatchReader reader = new LogBatchReader(Set.of("/aws/lambda/routemedic"));

    private LogBatch read(byte[] bytes) {
        return reader.read(new EncodedBatch(bytes, Optional.empty()), lines::add);
    }

    @Test
    void handsOnEachLineWithItsOrigin() {
        LogBatch batch = read(gzip(document(GROUP, List.of("one", "zwei ü \"q\""))));
        assertThat(batch.problems()).isEmpty();
        assertThat(batch.kind()).isEqualTo(LogBatch.Kind.LOG_EVENTS);
        assertThat(batch.logGroup()).isEqualTo(GROUP);
        assertThat(batch.lines()).isEqualTo(2);
        assertThat(lines)
                .extracting(LogLine::message, LogLine::logGroup, LogLine::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", GROUP, Payloads.ACCOUNT),
                        org.assertj.core.groups.Tuple.tuple(
                                "zwei ü \"q\"", GROUP, Payloads.ACCOUNT));
        assertThat(lines.getFirst().timestamp())
                .isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
    }

    @Test
    void readsLinesThatStandBeforeTheLogGroup() {
        String tail = header(GROUP, "DATA_MESSAGE").substring(1);
        String linesFirst =
                "{\"logEvents\":"
                        + logEvents(List.of("a", "b"))
                        + ","
                        + tail.substring(0, tail.length() - 1)
                        + "}";
        LogBatch batch = read(gzip(linesFirst));
        assertThat(lines).extracting(LogLine::logGroup).containsExactly(GROUP, GROUP);
        assertThat(batch.id()).isEqualTo(read(gzip(document(GROUP, List.of("a", "b")))).id());
    }

    @Test
    void countsLinesThatNobodyWantsAndHandsOnTheOthers() {
        List<String> messages = List.of("a longer line than the next", "b", "a", "", "ab", "b a");
        byte[] document = gzip(document(GROUP, messages));
        var asked = new ArrayList<String>();
        var wanted =
                new LineConsumer() {
                    @Override
                    public Predicate<ReusedText> wantedOf(String logGroup) {
                        assertThat(logGroup).isEqualTo(GROUP);
                        return text ->
                                asked.add(text.toString()) && asked.getLast().startsWith("a");
                    }

                    @Override
                    public void accept(LogLine line) {
                        lines.add(line);
                    }
                };
        LogBatch batch = reader.read(new EncodedBatch(document, Optional.empty()), wanted);
        assertThat(asked).isEqualTo(messages);
        assertThat(lines)
                .extracting(LogLine::message)
                .containsExactly("a longer line than the next", "a", "ab");
        assertThat(lines.getLast().id()).endsWith("4");
        assertThat(lines.getLast().timestamp()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_004L));
        assertThat(batch).isEqualTo(read(document));
    }

    @Test
    void readsLinesOfAnyLengthAndScript() {
        List<String> messages =
                List.of(
                        "x".repeat(300_000) + "\u00e9\u4e2d\ud83d\ude00",
                        "\"\\\t/",
                        "\u4e2d".repeat(600));
        read(gzip(document(GROUP, messages)));
        assertThat(lines).extracting(LogLine::message).isEqualTo(messages);
    }

    @Test
    void toleratesFieldsThatItDoesNotKnow() {
        String document =
                document(GROUP, List.of("a"))
                        .replace(
                                "{\"messageType\"",
                                "{\"policyLevel\":\"ACCOUNT_LEVEL_POLICY\",\"x\":{\"y\":[1]},\"messageType\"")
                        .replace(
                                "\"timestamp\"", "\"extractedFields\":{\"f\":\"1\"},\"timestamp\"");
        assertThat(read(gzip(document)).problems()).isEmpty();
        assertThat(lines).hasSize(1);
    }

    @Test
    void ignoresControlMessages() {
        String control =
                header("", "CONTROL_MESSAGE")
                        + "\"logEvents\":"
                        + logEvents(List.of("check"))
                        + "}";
        assertThat(read(gzip(control)).kind()).isEqualTo(LogBatch.Kind.CONTROL);
        assertThat(lines).isEmpty();
    }

    @Test
    void dropsItsOwnLogGroups() {
        LogBatch batch = read(gzip(document("/aws/lambda/routemedic", List.of("x"))));
        assertThat(batch.kind()).isEqualTo(LogBatch.Kind.OWN_LOGS);
        assertThat(lines).isEmpty();
        assertThat(read(gzip(document("/aws/lambda/routemedic-2", List.of("x")))).lines())
                .isEqualTo(1);
    }

    @Test
    void givesTheSameEventsTheSameIdAndOthersAnother() {
        String id = read(gzip(document(GROUP, List.of("a", "b")))).id();
        assertThat(read(gzip(document(GROUP, List.of("a", "b")))).id()).isEqualTo(id);
        assertThat(read(gzip(document(GROUP, List.of("a")))).id()).isNotEqualTo(id);
        assertThat(read(gzip(document("/other", List.of("a", "b")))).id()).isNotEqualTo(id);
    }

    @Test
    void keepsWhatCameBeforeACut() {
        List<String> many =
                java.util.stream.IntStream.range(0, 20_000)
                        .mapToObj(i -> "line " + i * 7919)
                        .toList();
        byte[] whole = gzip(document(GROUP, many));
        LogBatch batch = read(Arrays.copyOf(whole, whole.length / 2));
        assertThat(batch.problems()).singleElement().asString().contains("cut short");
        assertThat(lines).hasSizeGreaterThan(1000).hasSizeLessThan(20_000);
        assertThat(batch.lines()).isEqualTo(lines.size());
        assertThat(lines.getFirst().message()).isEqualTo("line 0");
    }

    @Test
    void keepsWhatCameBeforeBrokenJson() {
        LogBatch batch =
                read(
                        gzip(
                                header(GROUP, "DATA_MESSAGE")
                                        + "\"logEvents\":[{\"id\":\"1\",\"timestamp\":1,\"message\":\"a\"},{\"id\":"));
        assertThat(batch.problems())
                .singleElement()
                .asString()
                .contains("JSON")
                .contains("1 lines");
        assertThat(lines).hasSize(1);
        assertThat(batch.lost()).isOne();
    }

    @Test
    void saysWhatIsWrongWithOtherBytes() {
        assertThat(read(new byte[] {1, 2, 3}).problems())
                .singleElement()
                .asString()
                .contains("gzip");
        assertThat(read(gzip("[1]")).problems())
                .singleElement()
                .asString()
                .contains("no JSON object");
        assertThat(read(gzip("")).problems()).isNotEmpty();
        assertThat(read(new byte[0]).problems()).singleElement().asString().contains("cut short");
    }

    @Test
    void readsADocumentThatIsNotCompressed() {
        read(document(GROUP, List.of("a")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(lines).hasSize(1);
    }

    @Test
    void passesOverEventsThatAreNone() {
        LogBatch batch =
                read(
                        gzip(
                                header(GROUP, "DATA_MESSAGE")
                                        + "\"logEvents\":[1,null,[2],{},{\"message\":null},{\"message\":\"a\"}]}"));
        assertThat(batch.problems()).isEmpty();
        assertThat(lines).extracting(LogLine::message).containsExactly("", "", "a");
    }

    @Test
    void stopsAtADecompressionBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    header(GROUP, "DATA_MESSAGE")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (int i = 0; i <= Decompressed.MOST_BYTES >> 20; i++) {
                gzip.write(spaces);
            }
        }
        assertThat(read(bytes.toByteArray()).problems())
                .singleElement()
                .asString()
                .contains("256 MiB");
    }

    @Test
    void holdsOneLineAtATime() {
        var longest = new AtomicLong();
        List<String> many = java.util.Collections.nCopies(5_000, "x".repeat(1_000));
        reader.read(
                new EncodedBatch(gzip(document(GROUP, many)), Optional.empty()),
                line -> longest.accumulateAndGet(line.message().length(), Math::max));
        assertThat(longest).hasValue(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"b\",\"timestamp\":99999999999999999999,\"message\":\"b\"}",
                "{\"id\":\"b\",\"timestamp\":1,\"message\":\"a \\x \"}",
                "{\"id\":\"b\",\"timestamp\":1,\"message\":\"\u0001\"}",
                "{\"id\":\"b\",\"timestamp\":01,\"message\":\"b\"}",
                "{\"id\":\"b\",\"timestamp\":tru,\"message\":\"b\"}",
                "{\"id\":\"b\" \"timestamp\":1}",
            })
    void losesOnlyTheEventThatCannotBe(String impossible) {
        LogBatch batch = read(gzip(between(impossible)));
        assertThat(lines).extracting(LogLine::message).containsExactly("first {\"[", "last ]}");
        assertThat(batch.lines()).isEqualTo(2);
        assertThat(batch.lost()).isOne();
        assertThat(batch.problems())
                .singleElement()
                .asString()
                .contains("1 log event of the document could not be read");
        assertThat(read(gzip(between(impossible))).id()).isEqualTo(batch.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 100_000})
    void losesAtMostTheEventWithAnImpossibleKey(int length) {
        LogBatch batch = read(gzip(between("{\"id\":\"b\",\"" + "k".repeat(length) + "\":1}")));
        assertThat(lines).extracting(LogLine::message).contains("first {\"[", "last ]}");
        assertThat(batch.lines() + batch.lost()).isEqualTo(3);
    }

    @Test
    void losesOnlyTheEventThatIsNestedTooDeeply() {
        LogBatch batch = read(gzip(between("{\"x\":" + "[".repeat(99) + "]".repeat(99) + "}")));
        assertThat(lines).extracting(LogLine::message).containsExactly("first {\"[", "last ]}");
        assertThat(batch.lost()).isOne();
    }

    @Test
    void losesNothingToBytesThatAreNoText() {
        byte[] document =
                between("{\"id\":\"b\",\"timestamp\":1,\"message\":\"a ? b\"}")
                        .getBytes(StandardCharsets.ISO_8859_1);
        document[indexOf(document, '?')] = (byte) 0xff;
        LogBatch batch = read(gzip(document));
        assertThat(lines)
                .extracting(LogLine::message)
                .containsExactly("first {\"[", "a \ufffd b", "last ]}");
        assertThat(batch.lost()).isZero();
        assertThat(batch.lines()).isEqualTo(3);
    }

    @Test
    void saysThatTheChecksumIsWrong() {
        byte[] document = gzip(document(GROUP, List.of("a")));
        document[document.length - 6] ^= 1;
        LogBatch batch = read(document);
        assertThat(batch.problems()).singleElement().asString().contains("checksum");
        assertThat(lines).hasSize(1);
        assertThat(batch.lost()).isOne();
    }

    /** A document with an event between two others. */
    private static String between(String event) {
        String events = logEvents(List.of("first {\"[", "last ]}"));
        int middle = events.indexOf("},{") + 2;
        return header(GROUP, "DATA_MESSAGE")
                + "\"logEvents\":"
                + events.substring(0, middle)
                + event
                + ","
                + events.substring(middle)
                + "}";
    }

    private static int indexOf(byte[] bytes, char wanted) {
        int at = 0;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
