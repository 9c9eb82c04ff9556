package io.routemedic.entry.priming;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.configuration.AccessLogs;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.configuration.StageHealing;
import io.routemedic.configuration.StageId;
import io.routemedic.configuration.Watch;
import io.routemedic.entry.wiring.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What {@link Priming} invokes functions with: {@code priming.json} has an event for each, and what
 * AWS answers in a world with one stage of one API.
 *
 * @param events by function
 * @param answers by request: see {@link PrimingHttpClient}
 */
public record PrimingData(JsonNode events, JsonNode answers) {

    static final String ACCOUNT = "111122223333";
    static final String REGION = "us-east-1";

    private static final StageId STAGE = new StageId("priming001", "prod");
    private static final String TABLE = "priming";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILE = "priming.json";

    public static PrimingData read() {
        try (InputStream file = PrimingData.class.getResourceAsStream(FILE)) {
            JsonNode data = JSON.readTree(file);
            return new PrimingData(data.path("events"), data.path("answers"));
        } catch (IOException e) {
            throw new UncheckedIOException("The function's package lacks " + FILE + ".", e);
        }
    }

    /** The same channels, and the one stage, whose owner allows everything short of a change. */
    public Settings settings(Settings real) {
        var configuration =
                new Configuration(
                        AccessLogs.WholeAccount.ALL,
                        List.of(new StageHealing(STAGE, Mode.ASK, List.of())),
                        real.configuration().notices(),
                        new Limits(Duration.ZERO, Duration.ZERO, 1, 1, 1, List.of()),
                        new Watch(Duration.ZERO, false),
                        real.configuration().operation());
        return new Settings(
                configuration,
                REGION,
                TABLE,
                TABLE,
                real.healQueueUrl(),
                real.killSwitchParameter(),
                real.topicArn(),
                real.eventBus(),
                real.subscriptionFilter(),
                real.ownLogGroup(),
                real.stsEndpoint(),
                real.slackApi(),
                real.service());
    }

    /** As a subscription delivers log lines. */
    public InputStream logLines() throws IOException {
        var document = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(document)) {
            gzip.write(JSON.writeValueAsBytes(events.path("diagnose")));
        }
        ObjectNode event = JSON.createObjectNode();
        event.putObject("awslogs").put("data", document.toByteArray());
        return new ByteArrayInputStream(JSON.writeValueAsBytes(event));
    }

    /** As the queue delivers a heal request. */
    public SQSEvent healRequest() {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("priming");
        message.setBody(events.path("heal").toString());
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }

    /** As the dashboard asks for its page. */
    public InputStream dashboard() throws IOException {
        return new ByteArrayInputStream(JSON.writeValueAsBytes(events.path("console")));
    }
}
