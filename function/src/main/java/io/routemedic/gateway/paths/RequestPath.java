package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.BasePathMapping;
import java.util.Optional;

/** Which resource path a request asked for: its path without stage and base path. */
public sealed interface RequestPath {
    /**
     * It can be told.
     *
     * @param resource what is matched against the API's resources; starts with a slash, not decoded
     * @param prefix what the client writes before it: {@code /prod}, {@code /v1}, {@code /v1/prod},
     *     or nothing
     * @param mapping the base path mapping that the custom domain chose, where one is known
     * @param assumption what had to be taken for granted, as one sentence; empty when nothing
     */
    record Resolved(
            String resource,
            String prefix,
            Optional<BasePathMapping> mapping,
            Optional<String> assumption)
            implements RequestPath {

        /** How the client would have to write another resource path to reach the same stage. */
        public String written(String otherResource) {
            return otherResource.equals("/") && !prefix.isEmpty() ? prefix : prefix + otherResource;
        }
    }

    /**
     * It cannot be told.
     *
     * @param why one sentence
     */
    record Undecidable(String why) implements RequestPath {}
}
