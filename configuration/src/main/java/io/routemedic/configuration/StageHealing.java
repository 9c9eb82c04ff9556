package io.routemedic.configuration;

import java.util.List;

/**
 * What a stage's owner allows.
 *
 * @param allowOpenRoutes routes such as {@code GET /health} that may be published without
 *     authorization or key
 */
public record StageHealing(StageId stage, Mode mode, List<String> allowOpenRoutes) {
    public StageHealing {
        allowOpenRoutes = List.copyOf(allowOpenRoutes);
    }
}
