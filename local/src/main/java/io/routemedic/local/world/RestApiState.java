package io.routemedic.local.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A REST API with its draft, deployments and stages. */
public final class RestApiState {

    private final String id;
    private final Draft draft;
    private final Parts parts;
    private final Map<String, DeploymentState> deployments = new LinkedHashMap<>();
    private final Map<String, StageState> stages = new LinkedHashMap<>();

    RestApiState(String id, Parts parts, Ids ids) {
        this.id = id;
        this.parts = parts;
        this.draft = new Draft(ids);
    }

    public String id() {
        return id;
    }

    public String name() {
        return parts.settings().path("name").asText();
    }

    public Draft draft() {
        return draft;
    }

    /** The draft's parts; may be changed. */
    public Parts parts() {
        return parts;
    }

    /** By id, oldest first; may be changed. */
    public Map<String, DeploymentState> deployments() {
        return deployments;
    }

    /** By name; may be changed. */
    public Map<String, StageState> stages() {
        return stages;
    }

    public Optional<DeploymentState> deployment(String deploymentId) {
        return Optional.ofNullable(deployments.get(deploymentId));
    }

    public Optional<StageState> stage(String name) {
        return Optional.ofNullable(stages.get(name));
    }

    public boolean executeApiDisabled() {
        return parts.settings().path("disableExecuteApiEndpoint").asBoolean(false);
    }

    /** The draft as a deployment would publish it now. */
    public Definition snapshot() {
        return new Definition(draft.methods(), parts.copy());
    }

    /** Publishes the draft as a new deployment that no stage serves yet. */
    public DeploymentState deploy(String deploymentId, Instant when, String description) {
        var deployment = new DeploymentState(deploymentId, when, description, snapshot());
        deployments.put(deploymentId, deployment);
        return deployment;
    }
}
