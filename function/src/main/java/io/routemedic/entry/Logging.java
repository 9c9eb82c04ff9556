package io.routemedic.entry;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
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

    /** Runs what is to leave no line in the log. */
    static void silently(Runnable work) {
        Level level = LogManager.getRootLogger().getLevel();
        Configurator.setRootLevel(Level.OFF);
        try {
            work.run();
        } finally {
            Configurator.setRootLevel(level);
        }
    }

    static <T> T during(Context context, Supplier<T> handling) {
        return PowertoolsLogging.withLogging(context, handling);
    }
}
