package io.routemedic.gateway.definitions;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.reading.MalformedAnswerException;
import io.routemedic.routing.Route;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Routes and their access as API Gateway writes them. */
public final class RouteNotation {

    /** What the catch-all method is called besides {@code ANY}: in exports and in policies. */
    private static final Set<String> ANY_SPELLINGS = Set.of("*", "X-AMAZON-APIGATEWAY-ANY-METHOD");

    private RouteNotation() {}

    public static Route route(String method, @Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            throw new MalformedAnswerException("with a resource that has no path");
        }
        String upper = method.toUpperCase(Locale.ROOT);
        return new Route(ANY_SPELLINGS.contains(upper) ? Route.ANY : upper, path);
    }

    /** A missing authorization type stays visible as such: it is neither open nor protected. */
    public static RouteAccess access(
            @Nullable String authorizationType, @Nullable Boolean apiKeyRequired) {
        return new RouteAccess(
                Optional.ofNullable(authorizationType)
                        .filter(type -> !type.isBlank())
                        .orElse(RouteAccess.UNKNOWN),
                Boolean.TRUE.equals(apiKeyRequired));
    }
}
