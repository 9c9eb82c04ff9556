package io.routemedic.local.world;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that a deployment publishes.
 *
 * @param methods by resource path, then by HTTP method; resources without methods are left out
 */
public record Definition(SortedMap<String, SortedMap<String, ApiMethod>> methods, Parts parts) {

    public Optional<ApiMethod> method(String path, String httpMethod) {
        return Optional.ofNullable(methods.get(path)).map(at -> at.get(httpMethod));
    }

    /** False when a method has no integration. */
    public boolean isDeployable() {
        return methods.values().stream()
                .map(Map::values)
                .allMatch(at -> at.stream().allMatch(ApiMethod::hasIntegration));
    }
}
