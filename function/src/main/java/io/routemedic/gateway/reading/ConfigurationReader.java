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

/**
 * Reads what is configured. No method throws for what AWS answers: each answer is a {@link
 * Reading}. Implementations retry throttled calls within the account's fixed quotas and then give
 * {@link Reading.Unread}.
 */
public interface ConfigurationReader {

    Reading<RestApi> restApi(ApiId api);

    /** All REST APIs of the account and region; unread when any page could not be read. */
    Reading<List<RestApi>> restApis();

    Reading<Stage> stage(StageRef stage);

    Reading<List<Stage>> stages(ApiId api);

    /** The deployment with its API summary. Deployments never change: cached for good. */
    Reading<Deployment> deployment(ApiId api, DeploymentId deployment);

    /** All deployments, newest first. */
    Reading<List<DeploymentHead>> deployments(ApiId api);

    Reading<Draft> draft(ApiId api);

    /** The custom domain with its mappings and rules; private domains are found by their name. */
    Reading<CustomDomain> customDomain(String domainName);

    /**
     * All custom domains of the account and region, each with its mappings and rules; unread when
     * any of them could not be read.
     */
    Reading<List<CustomDomain>> customDomains();

    /** The live definitions, from the stage's export. */
    Reading<Definitions> liveDefinitions(StageRef stage);

    /** The draft's definitions, in the same canonical form as {@link #liveDefinitions}. */
    Reading<Definitions> draftDefinitions(ApiId api);
}
