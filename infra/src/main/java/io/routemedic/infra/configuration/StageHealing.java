package io.routemedic.infra.configuration;

import java.util.List;

/**
 * What a stage's owner allows.
 *
 * @param allowOpenRoutes routes such as {@code GET /health} that may be published without
 *     authorization or key
 */
public record StageHealing(StageId stage, Mode mode, List<String> allowOpenRoutes) {
    /** The words of the configuration. */
    public enum Mode {
        OBSERVE,
        ASK,
        HEAL;

        /** Whether the stage may be changed at all, at once or after an approval. */
        public boolean mayChangeTheStage() {
            return this != OBSERVE;
        }
    }

    public StageHealing {
        allowOpenRoutes = List.copyOf(allowOpenRoutes);
    }
}
