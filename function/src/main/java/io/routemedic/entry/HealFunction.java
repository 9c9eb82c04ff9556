package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Carries out heal requests from the queue: the only function that may change API Gateway. */
public final class HealFunction implements RequestStreamHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final Healing healing;

    public HealFunction() {
        this(Rehearsal.of("heal", wiring -> new HealFunction(wiring.healing())).healing());
    }

    HealFunction(Healing healing) {
        this.healing = healing;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        List<QueuedMessage> messages = QueuedMessage.allIn(JSON.readTree(event));
        List<String> failed = Logging.during(context, () -> healing.handle(messages));
        BatchResponse.write(answer, failed);
    }
}
