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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Remembers what another reader read: deployments for good, because they never change, everything
 * else for a short while. Bounded in size; safe for use by several threads, which may read the same
 * thing twice. A failure is remembered until the next {@link #startBatch}, absence as long, and
 * never by a reader that no batch was started with.
 */
public final class CachingConfigurationReader implements ConfigurationReader {

    private static final int MANY = 256;
    private static final int FEW = 16;
    private static final String ACCOUNT = "account";

    record DeploymentKey(ApiId api, DeploymentId deployment) {}

    private final ConfigurationReader origin;
    private final ReadingCache<DeploymentKey, Deployment> deployments;
    private final ReadingCache<String, List<RestApi>> allApis;
    private final ReadingCache<ApiId, RestApi> apis;
    private final ReadingCache<StageRef, Stage> stage;
    private final ReadingCache<ApiId, List<Stage>> stages;
    private final ReadingCache<ApiId, List<DeploymentHead>> heads;
    private final ReadingCache<ApiId, Draft> drafts;
    private final ReadingCache<String, CustomDomain> domains;
    private final ReadingCache<String, List<CustomDomain>> allDomains;
    private final ReadingCache<StageRef, Definitions> live;
    private final ReadingCache<ApiId, Definitions> draft;
    private final List<ReadingCache<?, ?>> all;

    /**
     * @param lifetime how long anything but a deployment is remembered; zero for not at all
     */
    public CachingConfigurationReader(
            ConfigurationReader origin, InstantSource clock, Duration lifetime) {
        this.origin = origin;
        this.deployments = ReadingCache.forGood(clock, FEW * 4);
        this.allApis = new ReadingCache<>(clock, lifetime, 1);
        this.apis = new ReadingCache<>(clock, lifetime, MANY);
        this.stage = new ReadingCache<>(clock, lifetime, MANY);
        this.stages = new ReadingCache<>(clock, lifetime, MANY);
        this.heads = new ReadingCache<>(clock, lifetime, MANY);
        this.drafts = new ReadingCache<>(clock, lifetime, FEW);
        this.domains = new ReadingCache<>(clock, lifetime, MANY);
        this.allDomains = new ReadingCache<>(clock, lifetime, 1);
        this.live = new ReadingCache<>(clock, lifetime, FEW);
        this.draft = new ReadingCache<>(clock, lifetime, FEW);
        this.all =
                List.of(
                        deployments,
                        allApis,
                        apis,
                        stage,
                        stages,
                        heads,
                        drafts,
                        domains,
                        allDomains,
                        live,
                        draft);
    }

    /**
     * Asks again about what was not there or could not be read. To be called when a batch starts:
     * within a batch such a call is not repeated for each incident.
     */
    public void startBatch() {
        all.forEach(ReadingCache::startBatch);
    }

    /** A reader that takes nothing but deployments from here: for whoever is about to act. */
    public ConfigurationReader fresh() {
        return new FreshReader(origin, deployments);
    }

    @Override
    public Reading<RestApi> restApi(ApiId api) {
        return apis.get(api, origin::restApi);
    }

    @Override
    public Reading<List<RestApi>> restApis() {
        return allApis.get(ACCOUNT, _ -> origin.restApis());
    }

    /**
     * Out of the list of the API's stages, which diagnosis needs most of the time anyway: one call
     * instead of two. The stage itself is asked for when the list cannot be read or lacks it.
     */
    @Override
    public Reading<Stage> stage(StageRef ref) {
        if (stages(ref.api()) instanceof Reading.Read<List<Stage>>(var listed, Source source)) {
            for (Stage one : listed) {
                if (one.ref().equals(ref)) {
                    return new Reading.Read<>(one, source);
                }
            }
        }
        return stage.get(ref, origin::stage);
    }

    @Override
    public Reading<List<Stage>> stages(ApiId api) {
        return stages.get(api, origin::stages);
    }

    @Override
    public Reading<Deployment> deployment(ApiId api, DeploymentId deployment) {
        return deployments.get(
                new DeploymentKey(api, deployment),
                key -> origin.deployment(key.api(), key.deployment()));
    }

    @Override
    public Reading<List<DeploymentHead>> deployments(ApiId api) {
        return heads.get(api, origin::deployments);
    }

    @Override
    public Reading<Draft> draft(ApiId api) {
        return drafts.get(api, origin::draft);
    }

    @Override
    public Reading<CustomDomain> customDomain(String domainName) {
        return domains.get(domainName, origin::customDomain);
    }

    @Override
    public Reading<List<CustomDomain>> customDomains() {
        return allDomains.get(ACCOUNT, _ -> origin.customDomains());
    }

    @Override
    public Reading<Definitions> liveDefinitions(StageRef ref) {
        return live.get(ref, origin::liveDefinitions);
    }

    @Override
    public Reading<Definitions> draftDefinitions(ApiId api) {
        return draft.get(api, origin::draftDefinitions);
    }
}
