package io.routemedic.local.cli;

import io.routemedic.gateway.model.AccessLogSettings;
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
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Lets lines from a file belong to the stage that they name. In production a line must come from
 * that stage's own log group, because a line may not choose whom RouteMedic acts on; a replay acts
 * on nothing.
 *
 * @param logGroup that the replayed lines are said to come from
 * @param format of the lines, where the caller gave one
 */
record ReplayedStages(ConfigurationReader origin, String logGroup, Optional<String> format)
        implements ConfigurationReader {

    @Override
    public Reading<Stage> stage(StageRef stage) {
        return switch (origin.stage(stage)) {
            case Reading.Read<Stage>(Stage found, var source) ->
                    new Reading.Read<>(replayed(found), source);
            case Reading.Absent<Stage> absent -> absent;
            case Reading.Unread<Stage> unread -> unread;
        };
    }

    private Stage replayed(Stage stage) {
        Optional<String> own = stage.accessLog().flatMap(AccessLogSettings::format);
        return new Stage(
                stage.ref(),
                stage.deployment(),
                stage.canary(),
                Optional.of(
                        new AccessLogSettings(
                                "arn:aws:logs:::log-group:" + logGroup, format.or(() -> own))),
                stage.lastUpdated(),
                stage.tags());
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
    public Reading<List<Stage>> stages(ApiId api) {
        return origin.stages(api);
    }

    @Override
    public Reading<Deployment> deployment(ApiId api, DeploymentId deployment) {
        return origin.deployment(api, deployment);
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
