package io.routemedic.local.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.services.Message;
import io.routemedic.local.services.Queue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lambda's event source mapping from a queue to a function: one message an event, partial batch
 * responses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial
 *     batch responses</a>
 */
public final class QueueMapping implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(5);

    private final Queue queue;
    private final LambdaFunction function;
    private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts polling, with as many pollers as the function may have processes. */
    public QueueMapping(Queue queue, LambdaFunction function) {
        this.queue = queue;
        this.function = function;
        for (int i = 0; i < function.spec().concurrency(); i++) {
            pollers.execute(this::poll);
        }
    }

    private void poll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Message> message = queue.receive();
                message.ifPresent(this::deliver);
                if (message.isEmpty()) {
                    Thread.sleep(POLL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Message message) {
        boolean handled =
                switch (function.invoke(event(message).toString())) {
                    case Result.Returned(String payload) -> !isFailed(message, payload);
                    case Result.Failed _, Result.Crashed _ -> false;
                };
        if (handled) {
            queue.delete(message);
        } else {
            queue.giveBack(message);
        }
    }

    private static boolean isFailed(Message message, String payload) {
        return Json.elements(Json.read(payload), "batchItemFailures")
                .anyMatch(failure -> failure.path("itemIdentifier").asText().equals(message.id()));
    }

    private ObjectNode event(Message message) {
        ObjectNode event = Json.object();
        ObjectNode record = event.putArray("Records").addObject();
        record.put("messageId", message.id()).put("receiptHandle", message.id());
        record.put("body", message.body());
        record.putObject("attributes")
                .put("ApproximateReceiveCount", Integer.toString(message.receiveCount()))
                .put("SentTimestamp", Long.toString(message.sentAt().toEpochMilli()));
        record.putObject("messageAttributes");
        record.put("eventSource", "aws:sqs").put("awsRegion", function.spec().region());
        record.put(
                "eventSourceARN",
                "arn:aws:sqs:%s:%s:%s"
                        .formatted(
                                function.spec().region(), function.spec().account(), queue.name()));
        return event;
    }

    @Override
    public void close() {
        pollers.shutdownNow();
    }
}
