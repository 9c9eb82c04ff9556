package io.routemedic.entry.logging;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** What each line says of the invocation that wrote it. */
public final class InvocationLog {

    /** While it is set, nothing is written. */
    static final String SILENT = "silent";

    private InvocationLog() {}

    /** Does the work of an invocation. */
    public static <T> T during(Context context, Supplier<T> work) {
        Map<String, String> said =
                Map.of(
                        "function_name", context.getFunctionName(),
                        "function_version", context.getFunctionVersion(),
                        "function_request_id", context.getAwsRequestId());
        said.forEach(MDC::put);
        try {
            return work.get();
        } finally {
            said.keySet().forEach(MDC::remove);
        }
    }

    /** Does work whose lines nobody is to see. */
    public static void silently(Runnable work) {
        MDC.put(SILENT, SILENT);
        try {
            work.run();
        } finally {
            MDC.remove(SILENT);
        }
    }
}
