package io.routemedic.gateway.model;

import java.util.Map;

/** A REST API as {@code GetRestApi} returns it, as far as a diagnosis needs it. */
public record RestApi(ApiId id, String name, boolean executeApiDisabled, Map<String, String> tags) {
    public RestApi {
        tags = Map.copyOf(tags);
    }

    /**
     * What CloudWatch's dimension {@code ApiName} calls it: the name without what is not ASCII; the
     * id when nothing is left. Need not be unique.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">Metrics
     *     and dimensions</a>
     */
    public String metricName() {
        String ascii = name.replaceAll("[^\\x00-\\x7F]", "");
        return ascii.isEmpty() ? id.value() : ascii;
    }
}
