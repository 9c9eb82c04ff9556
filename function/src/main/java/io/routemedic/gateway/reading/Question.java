package io.routemedic.gateway.reading;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import java.util.List;

/**
 * All that can be asked about what is configured. Equal questions have the same answer.
 *
 * @param <T> what the answer is about
 */
public sealed interface Question<T> {

    record OfApi(ApiId api) implements Question<RestApi> {}

    /** All REST APIs of the account and region; unread when any page could not be read. */
    record OfApis() implements Question<List<RestApi>> {}

    record OfStage(StageRef stage) implements Question<Stage> {}

    record OfStages(ApiId api) implements Question<List<Stage>> {}

    /**
     * The deployment with its API summary, which never changes. Where AWS leaves the summary out,
     * the export of a stage that serves it alone stands in: then who may call its routes is {@link
     * RouteAccess#UNKNOWN}.
     */
    record OfDeployment(ApiId api, DeploymentId deployment) implements Question<Deployment> {}

    /** All deployments, newest first; those of the same second as AWS lists them. */
    record OfDeployments(ApiId api) implements Question<List<Deployment.Head>> {}

    record OfDraft(ApiId api) implements Question<Draft> {}

    /**
     * The custom domain that serves a host, with its mappings and rules: the one of this name, also
     * a private one, else the wildcard domain one label up.
     */
    record OfDomain(String host) implements Question<CustomDomain> {}

    /**
     * All custom domains of the account and region, each with its mappings and rules; unread when
     * any of them could not be read.
     */
    record OfDomains() implements Question<List<CustomDomain>> {}

    /** The live definitions, from the stage's export. */
    record OfLiveDefinitions(StageRef stage) implements Question<Definitions> {}

    /** The draft's definitions, in the same canonical form as the live ones. */
    record OfDraftDefinitions(ApiId api) implements Question<Definitions> {}

    /** What a {@code switch} over all questions found for this one. */
    @SuppressWarnings("unchecked") // A switch does not narrow T to the type that its case answers.
    default Reading<T> answered(Reading<?> reading) {
        return (Reading<T>) reading;
    }
}
