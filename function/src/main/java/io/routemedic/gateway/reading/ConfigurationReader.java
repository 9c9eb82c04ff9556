package io.routemedic.gateway.reading;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import java.time.Duration;
import java.util.List;

/**
 * Reads what is configured. Never throws for what AWS answers: each answer is a {@link Reading}.
 * Implementations retry throttled calls within the account's fixed quotas and then give {@link
 * Reading.Unread}.
 */
public interface ConfigurationReader {

    /** The answer; the methods below ask the questions by their names. */
    <T> Reading<T> read(Question<T> question);

    /**
     * The same reader for a caller who says how old an answer may be, a failure too. What has no
     * memory answers afresh in any case.
     */
    default ConfigurationReader atMost(Duration age) {
        return this;
    }

    /** For whoever is about to act: takes nothing from memory but deployments. */
    default ConfigurationReader fresh() {
        return atMost(Duration.ZERO);
    }

    default Reading<RestApi> restApi(ApiId api) {
        return read(new Question.OfApi(api));
    }

    default Reading<List<RestApi>> restApis() {
        return read(new Question.OfApis());
    }

    default Reading<Stage> stage(StageRef stage) {
        return read(new Question.OfStage(stage));
    }

    default Reading<List<Stage>> stages(ApiId api) {
        return read(new Question.OfStages(api));
    }

    default Reading<Deployment> deployment(ApiId api, DeploymentId deployment) {
        return read(new Question.OfDeployment(api, deployment));
    }

    default Reading<List<Deployment.Head>> deployments(ApiId api) {
        return read(new Question.OfDeployments(api));
    }

    default Reading<Draft> draft(ApiId api) {
        return read(new Question.OfDraft(api));
    }

    default Reading<CustomDomain> customDomain(String host) {
        return read(new Question.OfDomain(host));
    }

    default Reading<List<CustomDomain>> customDomains() {
        return read(new Question.OfDomains());
    }

    default Reading<Definitions> liveDefinitions(StageRef stage) {
        return read(new Question.OfLiveDefinitions(stage));
    }

    default Reading<Definitions> draftDefinitions(ApiId api) {
        return read(new Question.OfDraftDefinitions(api));
    }
}
