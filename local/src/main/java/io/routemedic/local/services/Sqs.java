package io.routemedic.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** SQS, for senders: what receives here is an event source mapping. */
public final class Sqs implements AwsService {

    private final Map<String, Queue> queues;

    /**
     * The queues there are.
     *
     * @param queues by the last part of their URL
     */
    public Sqs(Map<String, Queue> queues) {
        this.queues = Map.copyOf(queues);
    }

    @Override
    public String signingName() {
        return "sqs";
    }

    @Override
    public AwsRequest request(Received http) {
        String url = Json.text(Json.read(http.body()), "QueueUrl").orElse("");
        String name = url.substring(url.lastIndexOf('/') + 1);
        return new AwsRequest(JsonProtocol.operation(http), name, http);
    }

    @Override
    public Answer serve(AwsRequest request) {
        Queue queue =
                Optional.ofNullable(queues.get(request.resource()))
                        .orElseThrow(
                                () ->
                                        new AwsError(
                                                400,
                                                "QueueDoesNotExist",
                                                "The specified queue does not exist."));
        ObjectNode body = Json.read(request.http().body());
        return switch (request.operation()) {
            case "SendMessage" -> JsonProtocol.answer(send(queue, body));
            case "SendMessageBatch" -> JsonProtocol.answer(sendAll(queue, body));
            case "GetQueueAttributes" -> JsonProtocol.answer(attributes(queue));
            default -> throw JsonProtocol.unknown(request.operation());
        };
    }

    private static ObjectNode send(Queue queue, JsonNode message) {
        String body = message.path("MessageBody").asText();
        Duration delay = Duration.ofSeconds(message.path("DelaySeconds").asLong(0));
        if (delay.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new AwsError(
                    400,
                    "InvalidParameterValue",
                    "Value %d for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."
                            .formatted(delay.toSeconds()));
        }
        return Json.object()
                .put("MessageId", queue.send(body, delay).id())
                .put("MD5OfMessageBody", md5(body));
    }

    private static ObjectNode sendAll(Queue queue, JsonNode batch) {
        ObjectNode answer = Json.object();
        var sent = answer.putArray("Successful");
        Json.elements(batch, "Entries")
                .forEach(
                        entry -> sent.add(send(queue, entry).put("Id", entry.path("Id").asText())));
        answer.putArray("Failed");
        return answer;
    }

    private static ObjectNode attributes(Queue queue) {
        ObjectNode answer = Json.object();
        answer.putObject("Attributes")
                .put("ApproximateNumberOfMessages", Integer.toString(queue.waiting().size()));
        return answer;
    }

    /** The SDK compares it with its own. */
    private static String md5(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5.", e);
        }
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }
}
