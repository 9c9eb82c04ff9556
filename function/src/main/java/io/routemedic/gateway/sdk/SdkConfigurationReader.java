package io.routemedic.gateway.sdk;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentHead;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/**
 * Reads the configuration by the AWS SDK. Retries and time-outs are those of its clients. Every
 * call goes to AWS: put a {@link CachingConfigurationReader} in front.
 */
public final class SdkConfigurationReader implements ConfigurationReader {

    private final SdkRestApis restApis;
    private final SdkStages stages;
    private final SdkDeployments deployments;
    private final SdkDrafts drafts;
    private final SdkDomains domains;
    private final SdkDefinitions definitions;

    /**
     * @param apiGatewayV2 asked only for custom domains that have routing rules, each time: keep
     *     the client that it makes
     * @param clock when an answer came
     */
    public SdkConfigurationReader(
            ApiGatewayClient apiGateway,
            Supplier<ApiGatewayV2Client> apiGatewayV2,
            InstantSource clock) {
        SdkCalls calls = new SdkCalls(clock);
        this.restApis = new SdkRestApis(apiGateway, calls);
        this.stages = new SdkStages(apiGateway, calls);
        this.deployments = new SdkDeployments(apiGateway, calls);
        this.drafts = new SdkDrafts(apiGateway, calls);
        this.domains = new SdkDomains(apiGateway, apiGatewayV2, calls);
        this.definitions = new SdkDefinitions(apiGateway, calls, drafts);
    }

    @Override
    public Reading<RestApi> restApi(ApiId api) {
        return restApis.restApi(api);
    }

    @Override
    public Reading<List<RestApi>> restApis() {
        return restApis.restApis();
    }

    @Override
    public Reading<Stage> stage(StageRef stage) {
        return stages.stage(stage);
    }

    @Override
    public Reading<List<Stage>> stages(ApiId api) {
        return stages.stages(api);
    }

    @Override
    public Reading<Deployment> deployment(ApiId api, DeploymentId deployment) {
        return deployments.deployment(api, deployment);
    }

    @Override
    public Reading<List<DeploymentHead>> deployments(ApiId api) {
        return deployments.deployments(api);
    }

    @Override
    public Reading<Draft> draft(ApiId api) {
        return drafts.draft(api);
    }

    @Override
    public Reading<CustomDomain> customDomain(String domainName) {
        return domains.customDomain(domainName);
    }

    @Override
    public Reading<List<CustomDomain>> customDomains() {
        return domains.customDomains();
    }

    @Override
    public Reading<Definitions> liveDefinitions(StageRef stage) {
        return definitions.live(stage);
    }

    @Override
    public Reading<Definitions> draftDefinitions(ApiId api) {
        return definitions.draft(api);
    }
}
