package io.routemedic.gateway.sdk;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;

/** How the clients behind a {@link SdkConfigurationReader} are to be configured. */
public final class SdkApiGatewayClients {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);

    private SdkApiGatewayClients() {}

    /**
     * Adaptive retries, because all callers in an account share its 10 requests a second, and
     * time-outs, because an answer that does not come is better unread than waited for.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API
     *     Gateway quotas</a>
     */
    public static ClientOverrideConfiguration forReading() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(RetryMode.ADAPTIVE_V2)
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .build();
    }
}
