package io.routemedic.intake.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionEventTest {

    private static final byte[] FIRST = Payloads.gzip("first");
    private static final byte[] SECOND = Payloads.gzip("second");

    private final List<EncodedBatch> batches = new ArrayList<>();

    private List<String> read(String event) {
        return SubscriptionEvent.read(Payloads.stream(event), batches::add);
    }

    @Test
    void findsTheDocumentOfASubscription() {
        assertThat(read(Payloads.awslogs(FIRST))).isEmpty();
        assertThat(batches).singleElement().extracting(EncodedBatch::bytes).isEqualTo(FIRST);
    }

    @Test
    void findsTheDocumentsOfKinesisRecordsWithTheirSequenceNumbers() {
        assertThat(read(Payloads.kinesis(FIRST, SECOND))).isEmpty();
        assertThat(batches).extracting(EncodedBatch::bytes).containsExactly(FIRST, SECOND);
        assertThat(batches)
                .extracting(EncodedBatch::sequenceNumber)
                .containsExactly(Optional.of("0"), Optional.of("1"));
    }

    @Test
    void acceptsBase64WithoutPadding() {
        assertThat(read(Payloads.awslogs(new byte[] {31, -117, 8, 0}).replace("=", ""))).isEmpty();
        assertThat(batches.getFirst().bytes()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"x\"",
                "{\"Records\":[]}",
                "{\"awslogs\":\"x\"}",
                "{\"Records\":[{\"Sns\":{\"Message\":\"x\"}}]}"
            })
    void saysThatAnotherEventIsNoSubscriptionPayload(String event) {
        assertThat(read(event)).singleElement().asString().contains("no subscription payload");
        assertThat(batches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"awslogs\":{\"data\":\"\"}}",
                "{\"awslogs\":{}}",
                "{\"awslogs\":{\"data\":7}}"
            })
    void saysThatADocumentIsEmpty(String event) {
        assertThat(read(event)).singleElement().asString().contains("empty document");
    }

    @Test
    void keepsTheStartOfBrokenBase64() {
        byte[] random = new byte[30_000];
        new java.util.Random(1).nextBytes(random);
        String event = Payloads.awslogs(random);
        String broken = event.substring(0, 30_000) + "*" + event.substring(30_000);
        assertThat(read(broken)).anyMatch(problem -> problem.contains("base64"));
        assertThat(batches.getFirst().bytes()).hasSizeGreaterThan(15_000).hasSizeLessThan(30_000);
    }

    @Test
    void keepsRecordsBeforeACut() {
        String event = Payloads.kinesis(FIRST, SECOND);
        assertThat(read(event.substring(0, event.length() - 60))).isNotEmpty();
        assertThat(batches.getFirst().bytes()).isEqualTo(FIRST);
    }

    @Test
    void saysThatSomethingElseIsNoJson() {
        assertThat(read("H4sIAAAA")).isNotEmpty();
        assertThat(read("")).isNotEmpty();
    }
}
