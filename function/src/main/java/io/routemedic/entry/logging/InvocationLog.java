package io.routemedic.entry.logging;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** What each line says of the invocation that wrote it. */
public final class InvocationLog {

    /** While it is set, nothing is written. */
    static final String SILENT = "silent";

    private static final String ROOT = "Root=";

    private InvocationLog() {}

    /** Does the work of an invocation. */
    public static <T> T during(Context context, Supplier<T> work) {
        Map<String, String> said = new HashMap<>();
        said.put("function_name", context.getFunctionName());
        said.put("function_version", context.getFunctionVersion());
        said.put("function_request_id", context.getAwsRequestId());
        traceId().ifPresent(id -> said.put("xray_trace_id", id));
        said.forEach(MDC::put);
        try {
            return work.get();
        } finally {
            said.keySet().forEach(MDC::remove);
        }
    }

    /** Where Lambda traces the invocation: of {@code Root=1-…;Parent=…;Sampled=1} the root. */
    private static Optional<String> traceId() {
        String header = System.getProperty("com.amazonaws.xray.traceHeader", "");
        return Arrays.stream(header.split(";", -1))
                .filter(part -> part.startsWith(ROOT))
                .map(part -> part.substring(ROOT.length()))
                .findFirst();
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
