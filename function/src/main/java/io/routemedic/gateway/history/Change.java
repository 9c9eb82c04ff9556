package io.routemedic.gateway.history;

import io.routemedic.gateway.model.DeploymentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call that changed API Gateway.
 *
 * @param event the call's name, such as {@code PutMethod}
 * @param by whose it was, for people: bounded, and with names in backticks
 * @param details what the call named, as CloudTrail spells it: {@code restApiId}, {@code
 *     resourceId}, {@code httpMethod}, {@code stageName}, {@code domainName}
 * @param deployments those that the call made, or pointed a stage to
 */
public record Change(
        String event,
        Instant at,
        String by,
        Map<String, String> details,
        Set<DeploymentId> deployments) {

    public Change {
        details = Map.copyOf(details);
        deployments = Set.copyOf(deployments);
    }

    /** Whether the call named this. */
    public boolean names(String detail, String value) {
        return Optional.ofNullable(details.get(detail)).filter(value::equals).isPresent();
    }

    /** Who, when and by which call, as the end of a sentence. */
    public String signed() {
        return "by %s at %s (`%s`)".formatted(by, at, event);
    }
}
