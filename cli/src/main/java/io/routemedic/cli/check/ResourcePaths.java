package io.routemedic.cli.check;

import io.routemedic.gateway.model.CustomDomain;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.paths.Hostname;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RequestPath;
import io.routemedic.gateway.paths.RequestPath.Resolved;
import io.routemedic.gateway.paths.RequestPathResolver;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which resource path a logged request asked for. Where a log shows no paths but the matched
 * resource, each variable of that stands for itself: such a request tells its own route, and what
 * else would match it.
 */
final class ResourcePaths {

    /** What a line says is its host may be anything. */
    private static final int MOST_DOMAINS = 20;

    /** API Gateway takes no longer ones. */
    private static final int LONGEST_PATH = 10_240;

    private final StageRef stage;
    private final ConfigurationReader reader;
    private final Map<String, Reading<CustomDomain>> domains = new HashMap<>();

    ResourcePaths(StageRef stage, ConfigurationReader reader) {
        this.stage = stage;
        this.reader = reader;
    }

    Optional<String> resource(AccessLogEntry entry, String method) {
        Optional<String> path = entry.value(LogVariable.PATH);
        if (path.isEmpty()) {
            return entry.value(LogVariable.RESOURCE_PATH)
                    .filter(resource -> resource.startsWith("/"))
                    .map(ResourcePaths::standing);
        }
        return path.filter(text -> text.startsWith("/") && text.length() <= LONGEST_PATH)
                .flatMap(text -> resolved(entry, method, text));
    }

    /** {@code /orders/{id}} as one of its own requests: {@code /orders/id}. */
    private static String standing(String resource) {
        return resource.replace("{", "").replace("+}", "").replace("}", "");
    }

    private Optional<String> resolved(AccessLogEntry entry, String method, String path) {
        LoggedRequest request =
                new LoggedRequest(
                        stage,
                        method,
                        path,
                        entry.value(LogVariable.DOMAIN_NAME),
                        entry.value(LogVariable.ROUTING_RULE_MATCHED)
                                .<DomainRoute>map(DomainRoute.Ruled::new)
                                .or(
                                        () ->
                                                entry.value(LogVariable.BASE_PATH_MATCHED)
                                                        .map(DomainRoute.Mapped::new)));
        return resource(RequestPathResolver.resolve(request, Optional.empty()))
                .or(
                        () ->
                                domain(request)
                                        .flatMap(
                                                domain ->
                                                        resource(
                                                                RequestPathResolver.resolve(
                                                                        request,
                                                                        Optional.of(domain)))));
    }

    private static Optional<String> resource(RequestPath path) {
        return path instanceof Resolved resolved
                ? Optional.of(resolved.resource())
                : Optional.empty();
    }

    private Optional<Reading<CustomDomain>> domain(LoggedRequest request) {
        if (!(request.host().orElse(null) instanceof Hostname.Custom(String host))) {
            return Optional.empty();
        }
        return domains.containsKey(host) || domains.size() < MOST_DOMAINS
                ? Optional.of(domains.computeIfAbsent(host, reader::customDomain))
                : Optional.empty();
    }
}
