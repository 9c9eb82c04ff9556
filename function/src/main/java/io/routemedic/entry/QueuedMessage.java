package io.routemedic.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One message of an SQS event. */
record QueuedMessage(String id, String body) {

    static List<QueuedMessage> allIn(JsonNode event) {
        return event.path("Records")
                .valueStream()
                .map(
                        message ->
                                new QueuedMessage(
                                        message.path("messageId").asText(),
                                        message.path("body").asText()))
                .toList();
    }
}
