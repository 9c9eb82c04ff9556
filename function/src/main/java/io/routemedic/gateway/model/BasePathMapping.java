package io.routemedic.gateway.model;

import io.routemedic.routing.Segments;
import java.util.Optional;

/**
 * Where a custom domain sends a base path.
 *
 * @param basePath without slashes at either end; empty for AWS's {@code (none)}; may have several
 *     levels ({@code orders/v1})
 * @param stage empty when the mapping names none: then the first segment after the base path is the
 *     stage
 */
public record BasePathMapping(String basePath, ApiId api, Optional<StageName> stage) {

    /** What AWS writes where there is no base path, or no stage. */
    public static final String NONE = "(none)";

    /** A base path as it is kept here, from how AWS writes it. */
    public static String bare(String basePath) {
        String bare = basePath.replaceAll("^/+|/+$", "");
        return bare.equals(NONE) ? "" : bare;
    }

    /** The base path as AWS shows it. */
    public String shown() {
        return basePath.isEmpty() ? NONE : basePath;
    }

    /** The stage that the mapping names; empty when it leaves it to the path. */
    public Optional<StageRef> target() {
        return stage.map(name -> new StageRef(api, name));
    }

    /** What follows the base path; empty when the path does not start with it. */
    public Optional<String> after(String path) {
        return Segments.after(path, basePath);
    }

    /** True when the mapping may lead to the stage: it names it, or leaves it to the path. */
    public boolean leadsTo(StageRef target) {
        return api.equals(target.api()) && stage.map(target.stage()::equals).orElse(true);
    }
}
