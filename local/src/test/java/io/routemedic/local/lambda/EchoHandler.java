package io.routemedic.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers with what it got and how it was started; throws or dies when asked to. */
public final class EchoHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        if (event.contains("throw")) {
            throw new IllegalStateException("asked to");
        }
        if (event.contains("die")) {
            Runtime.getRuntime().halt(3);
        }
        String answer =
                "{\"event\":%s,\"key\":\"%s\",\"endpoint\":\"%s\"}"
                        .formatted(
                                event,
                                System.getenv("AWS_ACCESS_KEY_ID"),
                                System.getenv("AWS_ENDPOINT_URL"));
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
