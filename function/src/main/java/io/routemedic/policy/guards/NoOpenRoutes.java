package io.routemedic.policy.guards;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.policy.Guard;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.Proposal;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No added route is open to everyone, unless configuration names it. A route is protected by a key
 * or by an authorization type that is known to protect; any other counts as open.
 */
public final class NoOpenRoutes implements Guard {

    private static final Set<String> PROTECTING = Set.of("AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS");

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(this, proposal.plan(), plan -> against(plan, proposal.rules()));
    }

    private static Optional<String> against(Plan plan, HealingRules rules) {
        List<Route> open =
                plan.added().entrySet().stream()
                        .filter(route -> !isProtected(route.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(route -> !rules.allowOpenRoutes().contains(route))
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The draft would open "
                                + Listing.of(open)
                                + " to everyone: give it an authorizer or an API key, or name it"
                                + " under `allowOpenRoutes`.");
    }

    private static boolean isProtected(RouteAccess access) {
        return access.apiKeyRequired() || PROTECTING.contains(access.authorizationType());
    }
}
