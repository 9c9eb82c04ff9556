package io.routemedic.gateway.paths;

import io.routemedic.gateway.model.StageRef;
import java.util.Optional;

/**
 * A request as far as an access log tells what API Gateway was asked.
 *
 * @param path {@code $context.path}, raw
 * @param domainName {@code $context.domainName}; empty when it is not logged
 * @param domainRoute how its custom domain chose the stage; empty when that is not logged
 */
public record LoggedRequest(
        StageRef stage,
        String method,
        String path,
        Optional<String> domainName,
        Optional<DomainRoute> domainRoute) {

    /** Leaves the path out, which may hold secrets: it is for matching. */
    @Override
    public String toString() {
        return method + " on " + stage;
    }

    /** The same request with another path. */
    public LoggedRequest withPath(String other) {
        return new LoggedRequest(stage, method, other, domainName, domainRoute);
    }

    public Optional<Hostname> host() {
        return domainName.map(Hostname::of);
    }

    public boolean isOverCustomDomain() {
        return host().filter(Hostname.Custom.class::isInstance).isPresent();
    }
}
