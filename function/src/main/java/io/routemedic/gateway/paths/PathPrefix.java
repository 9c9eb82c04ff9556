package io.routemedic.gateway.paths;

import java.util.Optional;

/** Leading parts of a path, compared segment by segment. */
final class PathPrefix {
    private PathPrefix() {}

    /**
     * The path after a prefix, starting with a slash.
     *
     * @param prefix without slashes at its ends; may have several segments; empty strips nothing
     * @return empty when the path does not start with these whole segments
     */
    static Optional<String> strip(String path, String prefix) {
        String bare = withoutLeadingSlashes(path);
        if (prefix.isEmpty()) {
            return Optional.of("/" + bare);
        }
        if (!bare.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = bare.substring(prefix.length());
        return rest.isEmpty() || rest.startsWith("/")
                ? Optional.of("/" + withoutLeadingSlashes(rest))
                : Optional.empty();
    }

    /** A base path as it is compared: AWS writes {@code (none)} for the empty one. */
    static String clean(String basePath) {
        String bare = withoutLeadingSlashes(basePath);
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.equals("(none)") || bare.equals("-") ? "" : bare;
    }

    static String withoutLeadingSlashes(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }
}
