package io.routemedic.local.lambda;

import java.time.Duration;
import java.util.Map;

/**
 * A function to run.
 *
 * @param name short and without digits at its end: its processes sign their calls as {@code
 *     name-1}, {@code name-2} and so on
 * @param handler as in the template: the class, and the method after {@code ::}
 * @param environment what the function's own configuration sets
 * @param timeout after which its process is killed
 * @param concurrency how many processes it may have at a time
 * @param snapStart with the restore step before the first event
 */
public record FunctionSpec(
        String name,
        String handler,
        String region,
        String account,
        Map<String, String> environment,
        Duration timeout,
        int concurrency,
        boolean snapStart) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
    }

    public String arn() {
        return "arn:aws:lambda:%s:%s:function:%s".formatted(region, account, name);
    }
}
