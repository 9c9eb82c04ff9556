package io.routemedic.remedy.actuation;

import java.util.Optional;

/** How RouteMedic's deployments are told from others. */
public final class Descriptions {

    private static final String PREFIX = "RouteMedic heal ";

    private Descriptions() {}

    public static String of(String healId) {
        return PREFIX + healId;
    }

    /** The heal that made a deployment; empty for other people's. */
    public static Optional<String> healId(String description) {
        return description.startsWith(PREFIX)
                ? Optional.of(description.substring(PREFIX.length()))
                : Optional.empty();
    }
}
