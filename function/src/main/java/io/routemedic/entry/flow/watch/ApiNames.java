package io.routemedic.entry.flow.watch;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.reading.ConfigurationReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people call APIs: looked up once each, and for so many of them only. */
final class ApiNames {

    private final ConfigurationReader reader;
    private final int most;
    private final Map<ApiId, Optional<String>> names = new HashMap<>();

    ApiNames(ConfigurationReader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** Empty where it could not be read, or others were asked for before. */
    Optional<String> of(ApiId api) {
        return names.containsKey(api) || names.size() < most
                ? names.computeIfAbsent(api, id -> reader.restApi(id).found().map(RestApi::name))
                : Optional.empty();
    }
}
