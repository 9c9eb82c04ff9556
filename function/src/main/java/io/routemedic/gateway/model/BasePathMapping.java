package io.routemedic.gateway.model;

import java.util.Optional;

/**
 * Where a custom domain sends a base path.
 *
 * @param basePath without slashes at either end; empty for AWS's {@code (none)}; may have several
 *     levels ({@code orders/v1})
 * @param stage empty when the mapping names none: then the first segment after the base path is the
 *     stage
 */
public record BasePathMapping(String basePath, ApiId api, Optional<StageName> stage) {}
