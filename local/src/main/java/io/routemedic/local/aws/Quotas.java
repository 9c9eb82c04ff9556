package io.routemedic.local.aws;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * API Gateway's control plane quotas of one account and region, none of which AWS raises.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Quotas</a>
 */
public final class Quotas implements CallHook {

    private final TokenBucket total;
    private final Map<String, TokenBucket> byCall;

    /**
     * @param nanos a clock as {@link System#nanoTime()}
     */
    public Quotas(LongSupplier nanos) {
        total = new TokenBucket(40, 10, nanos);
        byCall =
                Map.of(
                        "apigateway:GetResources", new TokenBucket(5, 5 / 2.0, nanos),
                        "apigateway:CreateDeployment", new TokenBucket(1, 1 / 5.0, nanos),
                        "apigateway:CreateResource", new TokenBucket(5, 5, nanos),
                        "apigateway:CreateRestApi", new TokenBucket(1, 1 / 3.0, nanos));
    }

    @Override
    public void before(Call call) {
        if (!call.service().equals("apigateway")) {
            return;
        }
        List<TokenBucket> buckets =
                byCall.containsKey(call.name())
                        ? List.of(byCall.get(call.name()), total)
                        : List.of(total);
        if (!buckets.stream().allMatch(TokenBucket::take)) {
            throw Fault.Kind.throttle(call);
        }
    }
}
