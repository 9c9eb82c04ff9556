package io.routemedic.diagnosis.hypotheses;

import io.routemedic.gateway.model.BasePathMapping;
import io.routemedic.gateway.model.StageRef;
import java.util.Optional;

/** Base paths, as they are named to people and found in paths. */
final class BasePaths {
    private BasePaths() {}

    /** The base path as AWS shows it: {@code (none)} where it is empty. */
    static String name(BasePathMapping mapping) {
        return mapping.basePath().isEmpty() ? "(none)" : mapping.basePath();
    }

    /** True when the mapping may lead to the stage: it names it, or leaves it to the path. */
    static boolean leadsTo(BasePathMapping mapping, StageRef stage) {
        return mapping.api().equals(stage.api())
                && mapping.stage().map(stage.stage()::equals).orElse(true);
    }

    /** What follows the base path, when the path starts with it. */
    static Optional<String> after(String path, BasePathMapping mapping) {
        if (mapping.basePath().isEmpty()) {
            return Optional.of(path);
        }
        String lead = "/" + mapping.basePath();
        if (path.equals(lead)) {
            return Optional.of("/");
        }
        return path.startsWith(lead + "/")
                ? Optional.of(path.substring(lead.length()))
                : Optional.empty();
    }
}
