package io.routemedic.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.routemedic.entry.flow.Account;
import io.routemedic.entry.flow.diagnose.Diagnosing;
import io.routemedic.entry.logging.InvocationLog;
import io.routemedic.entry.logging.JsonLine;
import io.routemedic.entry.priming.Priming;
import io.routemedic.entry.priming.PrimingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Diagnoses the failed requests that a log subscription, or a stream of one, delivers.
 *
 * <p>Takes the event as it comes, because it has two shapes, and for what AWS's classes cost: of an
 * event of 6 MiB, the largest, {@code CloudWatchLogsEvent} takes 36 MB and 16 ms up to the
 * compressed document, where reading it as a stream takes 21 MB and 11 ms; and for a typed event,
 * Lambda's runtime loads another 800 classes in a new process.
 */
public final class DiagnoseFunction implements RequestStreamHandler {

    private final Diagnosing diagnosing;

    public DiagnoseFunction() {
        this(
                Priming.wiring(
                                (isolated, data) ->
                                        new DiagnoseFunction(isolated.diagnosing())
                                                .handleRequest(
                                                        data.logLines(),
                                                        OutputStream.nullOutputStream(),
                                                        new PrimingContext()))
                        .diagnosing());
    }

    DiagnoseFunction(Diagnosing diagnosing) {
        this.diagnosing = diagnosing;
    }

    /** Answers as a stream's records are answered; a subscription does not look at it. */
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        Optional<String> account =
                Optional.of(Account.of(context.getInvokedFunctionArn()))
                        .filter(ours -> !ours.isEmpty());
        List<String> failed =
                InvocationLog.during(
                        context,
                        () ->
                                diagnosing.handle(
                                        event,
                                        account,
                                        Duration.ofMillis(context.getRemainingTimeInMillis())));
        answer.write(answer(failed).getBytes(UTF_8));
    }

    private static String answer(List<String> failed) {
        return JsonLine.of(
                json -> {
                    json.writeArrayFieldStart("batchItemFailures");
                    for (String sequenceNumber : failed) {
                        json.writeStartObject();
                        json.writeStringField("itemIdentifier", sequenceNumber);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
