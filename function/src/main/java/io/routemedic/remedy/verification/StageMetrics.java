package io.routemedic.remedy.verification;

import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.util.SortedMap;

/** What API Gateway counts of a stage. */
public interface StageMetrics {

    /**
     * The stage's server errors a minute. A minute without a value had no request, or is not
     * counted yet.
     *
     * @param apiName the API's {@linkplain io.routemedic.gateway.model.RestApi#metricName name
     *     there}
     * @param from inclusive
     * @param to exclusive
     * @see <a
     *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">Metrics
     *     and dimensions</a>
     */
    Reading<SortedMap<Instant, Long>> serverErrors(
            String apiName, String stageName, Instant from, Instant to);
}
