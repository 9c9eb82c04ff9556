package io.routemedic.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Tells Lambda which items of a batch to deliver again.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial
 *     batch responses</a>
 */
final class BatchResponse {

    private static final JsonMapper JSON = new JsonMapper();

    private BatchResponse() {}

    /**
     * @param failed message ids of a queue, or sequence numbers of a stream
     */
    static void write(OutputStream answer, List<String> failed) throws IOException {
        JSON.writeValue(
                answer,
                Map.of(
                        "batchItemFailures",
                        failed.stream().map(id -> Map.of("itemIdentifier", id)).toList()));
    }
}
