package io.routemedic.local.controlplane;

import io.routemedic.local.aws.AwsError;
import io.routemedic.local.world.ApiMethod;
import io.routemedic.local.world.DeploymentState;
import io.routemedic.local.world.DomainState;
import io.routemedic.local.world.Resource;
import io.routemedic.local.world.RestApiState;
import io.routemedic.local.world.StageState;
import io.routemedic.local.world.World;
import java.util.Optional;

/** Finds what a request names, or answers as API Gateway does when there is no such thing. */
record Lookup(World world) {

    RestApiState api(Labels labels) {
        return world.api(labels.get("api"))
                .orElseThrow(() -> notFound("Invalid API identifier specified " + name(labels)));
    }

    private String name(Labels labels) {
        return world.account() + ":" + labels.get("api");
    }

    StageState stage(Labels labels) {
        return api(labels)
                .stage(labels.get("stage"))
                .orElseThrow(() -> notFound("Invalid stage identifier specified"));
    }

    DeploymentState deployment(Labels labels) {
        return api(labels)
                .deployment(labels.get("deployment"))
                .orElseThrow(() -> notFound("Invalid Deployment identifier specified"));
    }

    Resource resource(Labels labels) {
        return api(labels)
                .draft()
                .resource(labels.get("resource"))
                .orElseThrow(() -> notFound("Invalid Resource identifier specified"));
    }

    ApiMethod method(Labels labels) {
        return Optional.ofNullable(resource(labels).methods().get(labels.get("method")))
                .orElseThrow(() -> notFound("Invalid Method identifier specified"));
    }

    DomainState domain(Labels labels) {
        return Optional.ofNullable(world.domains().get(labels.get("domain")))
                .orElseThrow(() -> notFound("Invalid domain name identifier specified"));
    }

    static AwsError notFound(String message) {
        return new AwsError(404, "NotFoundException", message);
    }

    static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
