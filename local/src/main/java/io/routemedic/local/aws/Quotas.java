package io.routemedic.local.aws;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What one account and region may call in a second: API Gateway's control plane, whose quotas AWS
 * does not raise, the search of log groups, and CloudTrail's event history.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Quotas</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html">CloudWatch
 *     Logs quotas</a>
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
                        "apigateway:CreateRestApi", new TokenBucket(1, 1 / 3.0, nanos),
                        "logs:FilterLogEvents", new TokenBucket(5, 5, nanos),
                        "cloudtrail:LookupEvents", new TokenBucket(2, 2, nanos));
    }

    @Override
    public void before(Call call) {
        List<TokenBucket> buckets =
                Stream.concat(
                                Stream.ofNullable(byCall.get(call.name())),
                                Stream.of(total).filter(_ -> call.service().equals("apigateway")))
                        .toList();
        if (!buckets.stream().allMatch(TokenBucket::take)) {
            throw Fault.Kind.throttle(call);
        }
    }
}
