package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Question;
import io.routemedic.gateway.reading.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/**
 * Reads the configuration by the AWS SDK. Retries and time-outs are those of its clients. Every
 * call goes to AWS: put a {@link CachingConfigurationReader} in front.
 */
public final class SdkConfigurationReader implements ConfigurationReader {

    private static final Duration ATTEMPT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration FIRST_THROTTLED_WAIT = Duration.ofSeconds(1);

    private final SdkRestApis restApis;
    private final SdkStages stages;
    private final SdkDeployments deployments;
    private final SdkDrafts drafts;
    private final SdkDomains domains;
    private final SdkDefinitions definitions;

    /**
     * @param apiGatewayV2 asked only for custom domains, each time: keep the client that it makes
     * @param clock when an answer came
     */
    public SdkConfigurationReader(
            ApiGatewayClient apiGateway,
            Supplier<ApiGatewayV2Client> apiGatewayV2,
            InstantSource clock) {
        SdkCaller caller = new SdkCaller(clock);
        this.restApis = new SdkRestApis(apiGateway, caller);
        this.stages = new SdkStages(apiGateway, caller);
        this.drafts = new SdkDrafts(apiGateway, caller);
        this.domains = new SdkDomains(apiGateway, apiGatewayV2, caller);
        this.definitions = new SdkDefinitions(apiGateway, caller, drafts);
        this.deployments =
                new SdkDeployments(apiGateway, caller, new SdkServedPaths(stages, definitions));
    }

    /**
     * How its clients are to be configured: adaptive retries, because all callers in an account
     * share its 10 requests a second, and time-outs, because an answer that does not come is better
     * unread than waited for.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">API
     *     Gateway quotas</a>
     */
    public static ClientOverrideConfiguration clientConfiguration() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(
                        AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                                .backoffStrategy(SdkBackoff.from(FIRST_WAIT))
                                .throttlingBackoffStrategy(SdkBackoff.from(FIRST_THROTTLED_WAIT))
                                .build())
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .build();
    }

    @Override
    public <T> Reading<T> read(Question<T> question) {
        return question.answered(
                switch (question) {
                    case Question.OfApi(ApiId api) -> restApis.restApi(api);
                    case Question.OfApis() -> restApis.restApis();
                    case Question.OfStage(StageRef stage) -> stages.stage(stage);
                    case Question.OfStages(ApiId api) -> stages.stages(api);
                    case Question.OfDeployment(ApiId api, DeploymentId id) ->
                            deployments.deployment(api, id);
                    case Question.OfDeployments(ApiId api) -> deployments.deployments(api);
                    case Question.OfDraft(ApiId api) -> drafts.draft(api);
                    case Question.OfDomain(String host) -> domains.customDomain(host);
                    case Question.OfDomains() -> domains.customDomains();
                    case Question.OfLiveDefinitions(StageRef stage) -> definitions.live(stage);
                    case Question.OfDraftDefinitions(ApiId api) -> definitions.draft(api);
                });
    }
}
