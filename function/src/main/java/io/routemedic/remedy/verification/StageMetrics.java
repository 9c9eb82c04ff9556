package io.routemedic.remedy.verification;

import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.util.SortedMap;

/** What API Gateway counts of a stage. */
public interface StageMetrics {

    /**
     * What the stage answered, minute by minute. A minute without a value had no request, or is not
     * counted yet: it is never a minute without errors.
     *
     * @param apiName the API's {@linkplain io.routemedic.gateway.model.RestApi#metricName name
     *     there}
     * @param from the first minute
     * @param to the first minute that is not asked for; what is not over yet is not whole
     * @see <a
     *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">Metrics
     *     and dimensions</a>
     */
    Reading<SortedMap<Instant, Traffic>> minutes(
            String apiName, String stageName, Instant from, Instant to);

    /**
     * What was answered in some time.
     *
     * @param requests all of them
     * @param serverErrors those that were answered with a server error
     */
    record Traffic(long requests, long serverErrors) {

        static final Traffic NONE = new Traffic(0, 0);

        Traffic plus(Traffic other) {
            return new Traffic(requests + other.requests, serverErrors + other.serverErrors);
        }

        /** The share that failed; 0 of nothing. */
        double rate() {
            return requests == 0 ? 0 : (double) serverErrors / requests;
        }
    }
}
