package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Makes a round every few minutes: see {@link Watching}. */
public final class WatchFunction implements RequestStreamHandler {

    private final Watching watching;

    public WatchFunction() {
        this(Rehearsal.of("watch", wiring -> new WatchFunction(wiring.watching())).watching());
    }

    WatchFunction(Watching watching) {
        this.watching = watching;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        Logging.during(context, () -> watching.round(Account.of(context.getInvokedFunctionArn())));
    }
}
