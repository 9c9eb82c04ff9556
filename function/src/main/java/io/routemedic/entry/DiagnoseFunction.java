package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Diagnoses the failed requests that a log subscription, or a stream of one, delivers. */
public final class DiagnoseFunction implements RequestStreamHandler {

    private final Diagnosing diagnosing;

    public DiagnoseFunction() {
        this(
                Rehearsal.of("diagnose", wiring -> new DiagnoseFunction(wiring.diagnosing()))
                        .diagnosing());
    }

    DiagnoseFunction(Diagnosing diagnosing) {
        this.diagnosing = diagnosing;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        List<String> failed = Logging.during(context, () -> diagnosing.handle(event));
        BatchResponse.write(answer, failed);
    }
}
