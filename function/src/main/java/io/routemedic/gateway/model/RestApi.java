package io.routemedic.gateway.model;

import java.util.Map;

/** A REST API as {@code GetRestApi} returns it, as far as a diagnosis needs it. */
public record RestApi(ApiId id, String name, boolean executeApiDisabled, Map<String, String> tags) {
    public RestApi {
        tags = Map.copyOf(tags);
    }
}
