package io.routemedic.diagnosis;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.util.List;
import java.util.Optional;

/** Where a URL leads. */
sealed interface UrlTarget {
    /**
     * To a stage, which may or may not exist.
     *
     * @param basePath the base path that a custom domain takes off
     */
    record Somewhere(StageRef stage, Reading<RestApi> api, Optional<String> basePath)
            implements UrlTarget {}

    /** To no stage: what was looked at says so. */
    record Nowhere(
            Optional<StageRef> stage,
            Optional<Reading<RestApi>> api,
            Optional<Reading<CustomDomain>> domain,
            Optional<Reading<List<Stage>>> siblings,
            Source source)
            implements UrlTarget {}

    /** It cannot be told. */
    record Unknown(List<String> why) implements UrlTarget {}
}
