package io.routemedic.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class LogsSubscriptionTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:15:30.123Z");

    private final List<String> sent = new ArrayList<>();
    private final LogsSubscription logs =
            new LogsSubscription("111122223333", new StoredLines(0), sent::add);

    @Test
    void sendsOneBatchALogGroupInCloudWatchsShape() throws IOException {
        logs.write("/apigw/a", AT, "first");
        logs.write("/apigw/b", AT, "other");
        logs.write("/apigw/a", AT, "second");
        logs.flush();

        assertThat(sent).hasSize(2);
        JsonNode document = decoded(sent.getFirst());
        assertThat(document.path("messageType").asText()).isEqualTo("DATA_MESSAGE");
        assertThat(document.path("owner").asText()).isEqualTo("111122223333");
        assertThat(document.path("logGroup").asText()).isEqualTo("/apigw/a");
        assertThat(document.path("logEvents").findValuesAsText("message"))
                .containsExactly("first", "second");
        assertThat(document.path("logEvents").path(0).path("timestamp").asLong())
                .isEqualTo(AT.toEpochMilli());
        assertThat(document.path("logEvents").findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9]{56}"));
    }

    @Test
    void sendsNothingTwiceUnlessAskedTo() {
        logs.write("/apigw/a", AT, "line");
        logs.flush();
        logs.flush();
        assertThat(sent).hasSize(1);

        logs.redeliver();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }

    @Test
    void numbersEventsOnThroughTheBatches() throws IOException {
        logs.write("/apigw/a", AT, "line");
        logs.flush();
        logs.write("/apigw/a", AT, "line");
        logs.flush();

        assertThat(decoded(sent.get(0)).findValuesAsText("id"))
                .doesNotContainAnyElementsOf(decoded(sent.get(1)).findValuesAsText("id"));
    }

    @Test
    void sendsAFullBatchAtOnce() {
        for (int i = 0; i < 1001; i++) {
            logs.write("/apigw/a", AT, "line " + i);
        }

        assertThat(sent).hasSize(1);
    }

    private static JsonNode decoded(String payload) throws IOException {
        byte[] data =
                Base64.getDecoder()
                        .decode(Json.tree(payload).path("awslogs").path("data").asText());
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(data))) {
            return Json.tree(new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
