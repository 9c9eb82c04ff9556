package io.routemedic.gateway.definitions;

import io.routemedic.routing.Route;

/** The variables of a route's path, such as {@code id} in {@code /orders/{id}}. */
final class PathVariables {

    private static final String PARAMETER = "method.request.path.";

    private PathVariables() {}

    /** True for {@code method.request.path.id} where the path has {@code {id}} or {@code {id+}}. */
    static boolean declares(Route route, String parameter) {
        if (!parameter.startsWith(PARAMETER)) {
            return false;
        }
        String name = parameter.substring(PARAMETER.length());
        return route.path().contains("{" + name + "}") || route.path().contains("{" + name + "+}");
    }
}
