package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.ApiId;
import java.util.Locale;
import java.util.Optional;

/**
 * The host that a request was sent to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html">Invoke
 *     REST APIs</a>
 */
public sealed interface Hostname {
    /**
     * API Gateway's own host: {@code a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com}, in any
     * partition, also with a VPC endpoint's id after the API's.
     *
     * @param api empty for a VPC endpoint's own name, where a header names the API
     */
    record ExecuteApi(String name, Optional<ApiId> api, String region) implements Hostname {}

    /** A custom domain name. */
    record Custom(String name) implements Hostname {}

    /** The name in lower case, as host names are not case-sensitive. */
    String name();

    /** Reads a host name, with or without a port. */
    static Hostname of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String name = colon < 0 ? lower : lower.substring(0, colon);
        String[] labels = name.split("\\.", 4);
        if (labels.length < 3 || !labels[1].equals("execute-api") || !isLabel(labels[0])) {
            return new Custom(name);
        }
        return new ExecuteApi(name, api(labels[0]), labels[2]);
    }

    /** What is typed as a host may be anything, and an id is made of letters and digits. */
    private static boolean isLabel(String label) {
        return label.matches("[a-z0-9-]+");
    }

    /** {@code a1b2c3d4e5}, {@code a1b2c3d4e5-vpce-0123…}, or {@code vpce-0123…-abc}. */
    private static Optional<ApiId> api(String label) {
        if (label.startsWith("vpce-")) {
            return Optional.empty();
        }
        int endpoint = label.indexOf("-vpce-");
        String id = endpoint < 0 ? label : label.substring(0, endpoint);
        return id.isEmpty() ? Optional.empty() : Optional.of(new ApiId(id));
    }
}
