package io.routemedic.gateway.reading;

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
import java.util.List;

/** Asks AWS about everything but deployments that are already known. */
final class FreshReader implements ConfigurationReader {

    private final ConfigurationReader origin;
    private final ReadingCache<CachingConfigurationReader.DeploymentKey, Deployment> deployments;

    FreshReader(
            ConfigurationReader origin,
            ReadingCache<CachingConfigurationReader.DeploymentKey, Deployment> deployments) {
        this.origin = origin;
        this.deployments = deployments;
    }

    @Override
    public Reading<RestApi> restApi(ApiId api) {
        return origin.restApi(api);
    }

    @Override
    public Reading<List<RestApi>> restApis() {
        return origin.restApis();
    }

    @Override
    public Reading<Stage> stage(StageRef stage) {
        return origin.stage(stage);
    }

    @Override
    public Reading<List<Stage>> stages(ApiId api) {
        return origin.stages(api);
    }

    @Override
    public Reading<Deployment> deployment(ApiId api, DeploymentId deployment) {
        return deployments.getOrRetry(
                new CachingConfigurationReader.DeploymentKey(api, deployment),
                key -> origin.deployment(key.api(), key.deployment()));
    }

    @Override
    public Reading<List<DeploymentHead>> deployments(ApiId api) {
        return origin.deployments(api);
    }

    @Override
    public Reading<Draft> draft(ApiId api) {
        return origin.draft(api);
    }

    @Override
    public Reading<CustomDomain> customDomain(String domainName) {
        return origin.customDomain(domainName);
    }

    @Override
    public Reading<List<CustomDomain>> customDomains() {
        return origin.customDomains();
    }

    @Override
    public Reading<Definitions> liveDefinitions(StageRef stage) {
        return origin.liveDefinitions(stage);
    }

    @Override
    public Reading<Definitions> draftDefinitions(ApiId api) {
        return origin.draftDefinitions(api);
    }
}
