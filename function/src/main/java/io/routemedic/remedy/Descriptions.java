package io.routemedic.remedy;

import java.util.Optional;

/** How RouteMedic's deployments are told from others. */
final class Descriptions {

    private static final String PREFIX = "RouteMedic heal ";

    private Descriptions() {}

    static String of(String healId) {
        return PREFIX + healId;
    }

    /** The heal that made a deployment; empty for other people's. */
    static Optional<String> healId(String description) {
        return description.startsWith(PREFIX)
                ? Optional.of(description.substring(PREFIX.length()))
                : Optional.empty();
    }
}
