package io.routemedic.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between the slashes of a path. */
public final class Segments {
    private Segments() {}

    /** The non-empty segments, in order; none for the root. */
    public static List<String> of(String path) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            if (to > from) {
                segments.add(path.substring(from, to));
            }
            from = to + 1;
        }
        return segments;
    }

    /** The path of these segments; {@code /} when there are none. */
    public static String path(List<String> segments) {
        return "/" + String.join("/", segments);
    }

    /**
     * The path after some leading segments, with one slash at its start.
     *
     * @param prefix without slashes at its ends; may have several segments; empty strips nothing
     * @return empty when the path does not start with these whole segments
     */
    public static Optional<String> after(String path, String prefix) {
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

    private static String withoutLeadingSlashes(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    /**
     * True for {@code {id}} and {@code {proxy+}}: API Gateway knows only whole-segment variables.
     */
    public static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    /** True for {@code {proxy+}}. */
    public static boolean isGreedy(String segment) {
        return isVariable(segment) && segment.endsWith("+}");
    }
}
