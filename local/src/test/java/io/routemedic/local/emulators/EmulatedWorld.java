package io.routemedic.local.emulators;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.world.DomainState;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import io.routemedic.local.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** A case's world, made again in an emulator; {@link #close} takes it away. */
final class EmulatedWorld implements AutoCloseable {

    private final ApiGatewayClient client;
    private final Map<String, EmulatedApi> apis = new HashMap<>();
    private final Map<String, String> deployments = new HashMap<>();
    private final Set<String> stages = new HashSet<>();
    private final List<DomainState> domains = new ArrayList<>();

    private EmulatedWorld(ApiGatewayClient client) {
        this.client = client;
    }

    static EmulatedWorld of(World world, ApiGatewayClient client) {
        var made = new EmulatedWorld(client);
        try {
            world.apis().values().forEach(made::add);
            world.domains().values().forEach(made::add);
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** The emulator's own id of an API. */
    String id(String api) {
        EmulatedApi made = apis.get(api);
        return made == null ? api : made.id();
    }

    /** The same URL with the emulator's own ids. */
    String url(String url) {
        String translated = url;
        for (String api : apis.keySet()) {
            translated = translated.replace("//" + api + ".", "//" + id(api) + ".");
        }
        return translated;
    }

    /** Deployments first, each from a draft of its own, then the draft as it is now. */
    private void add(RestApiState api) {
        var asked =
                CreateRestApiRequest.builder()
                        .name(api.name().isEmpty() ? api.id() : api.name())
                        .disableExecuteApiEndpoint(api.executeApiDisabled())
                        .build();
        var made = new EmulatedApi(client, asked);
        apis.put(api.id(), made);
        api.deployments()
                .forEach(
                        (id, deployment) -> {
                            made.draft(deployment.definition().methods());
                            deployments.put(id, made.deploy());
                        });
        made.draft(api.snapshot().methods());
        api.stages().values().forEach(stage -> add(made, stage));
        api.stages().keySet().forEach(stage -> stages.add(api.id() + "/" + stage));
    }

    private void add(EmulatedApi api, StageState stage) {
        client.createStage(
                r ->
                        r.restApiId(api.id())
                                .stageName(stage.name())
                                .deploymentId(deployments.get(stage.deploymentId())));
        stage.canaryDeploymentId()
                .ifPresent(
                        canary ->
                                client.updateStage(
                                        r ->
                                                r.restApiId(api.id())
                                                        .stageName(stage.name())
                                                        .patchOperations(canary(stage, canary))));
    }

    /** As a patch: the emulators take no canary when a stage is created. */
    private List<PatchOperation> canary(StageState stage, String deployment) {
        return List.of(
                replace("deploymentId", String.valueOf(deployments.get(deployment))),
                replace("percentTraffic", String.valueOf(stage.canaryPercent())));
    }

    private static PatchOperation replace(String field, String value) {
        return PatchOperation.builder()
                .op(Op.REPLACE)
                .path("/canarySettings/" + field)
                .value(value)
                .build();
    }

    private void add(DomainState domain) {
        client.createDomainName(r -> r.domainName(domain.name()));
        domains.add(domain);
        for (JsonNode mapping : domain.basePathMappings()) {
            String api = mapping.path("restApiId").asText();
            Optional<String> gone =
                    Json.text(mapping, "stage")
                            .filter(stage -> !stages.contains(api + "/" + stage));
            gone.ifPresent(stage -> create(api, stage));
            client.createBasePathMapping(
                    r -> {
                        r.domainName(domain.name()).restApiId(id(api));
                        Json.text(mapping, "basePath").ifPresent(r::basePath);
                        Json.text(mapping, "stage").ifPresent(r::stage);
                    });
            gone.ifPresent(stage -> client.deleteStage(r -> r.restApiId(id(api)).stageName(stage)));
        }
    }

    /** Nobody maps to a stage that is not there: it was deleted after that. */
    private void create(String api, String stage) {
        EmulatedApi made = apis.get(api);
        if (made != null) {
            String deployment = made.deploy();
            client.createStage(
                    r -> r.restApiId(made.id()).stageName(stage).deploymentId(deployment));
        }
    }

    @Override
    public void close() {
        for (DomainState domain : domains) {
            client.getBasePathMappings(r -> r.domainName(domain.name()))
                    .items()
                    .forEach(
                            mapping ->
                                    client.deleteBasePathMapping(
                                            r ->
                                                    r.domainName(domain.name())
                                                            .basePath(mapping.basePath())));
            client.deleteDomainName(r -> r.domainName(domain.name()));
        }
        apis.values().forEach(EmulatedApi::delete);
    }
}
