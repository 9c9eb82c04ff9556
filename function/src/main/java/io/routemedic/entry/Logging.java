package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/** Puts the invocation's request id, and the like, into every log line. */
final class Logging {

    private Logging() {}

    static void during(Context context, Runnable handling) {
        during(
                context,
                () -> {
                    handling.run();
                    return true;
                });
    }

    static <T> T during(Context context, Supplier<T> handling) {
        return PowertoolsLogging.withLogging(context, handling);
    }
}
