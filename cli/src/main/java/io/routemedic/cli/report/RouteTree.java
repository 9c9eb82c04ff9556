package io.routemedic.cli.report;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;
import io.routemedic.routing.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The routes of a stage as a tree of path segments, with what failed at each place. */
final class RouteTree {

    private final SortedMap<String, RouteTree> children = new TreeMap<>();
    private final List<String> marks = new ArrayList<>();

    private RouteTree() {}

    static String html(StageRoutes stage) {
        RouteTree root = new RouteTree();
        Map<Route, RouteAccess> live = stage.live().orElse(Map.of());
        Map<Route, RouteAccess> draft = stage.draft().orElse(live);
        var all = new TreeMap<>(live);
        all.putAll(draft);
        all.forEach(
                (route, access) -> {
                    Standing standing =
                            Standing.of(
                                    stage.live().isPresent(), live.get(route), draft.get(route));
                    root.at(route.path()).marks.add(mark(route, standing, access));
                });
        stage.failed().forEach(failed -> root.at(failed.path()).marks.add(mark(failed)));
        return root.list("/");
    }

    private RouteTree at(String path) {
        RouteTree node = this;
        for (String segment : Segments.of(path)) {
            node = node.children.computeIfAbsent(segment, _ -> new RouteTree());
        }
        return node;
    }

    private String list(String name) {
        String here =
                "<li><code>%s</code> %s".formatted(Html.escaped(name), String.join(" ", marks));
        String below =
                children.entrySet().stream()
                        .map(child -> child.getValue().list("/" + child.getKey()))
                        .collect(Collectors.joining());
        return here + (below.isEmpty() ? "" : "<ul>" + below + "</ul>") + "</li>";
    }

    private static String mark(Route route, Standing standing, RouteAccess access) {
        return "<span class=\"route %s\" title=\"%s\">%s</span>%s"
                .formatted(
                        standing.style,
                        Html.escaped(standing.meaning + ", " + words(access)),
                        Html.escaped(route.method()),
                        standing == Standing.LIVE
                                ? ""
                                : " " + Html.element("small", standing.meaning));
    }

    private static String words(RouteAccess access) {
        return access.isOpen()
                ? "open to everyone"
                : "authorization "
                        + access.authorizationType()
                        + (access.apiKeyRequired() ? " and an API key" : "");
    }

    private static String mark(StageRoutes.Failed failed) {
        return "<span class=\"failed\">%s &times; %,d</span> <small>%s</small>"
                .formatted(Html.escaped(failed.method()), failed.requests(), failed.cause().id());
    }

    private enum Standing {
        LIVE("live", "live"),
        ONLY_DRAFT("only-draft", "only in the draft: not deployed"),
        ONLY_LIVE("only-live", "live, but no longer in the draft"),
        CHANGED("changed", "live, with another access than in the draft"),
        UNKNOWN("unknown", "in the draft; what is live could not be read");

        private final String style;
        private final String meaning;

        Standing(String style, String meaning) {
            this.style = style;
            this.meaning = meaning;
        }

        static Standing of(
                boolean liveIsKnown, @Nullable RouteAccess live, @Nullable RouteAccess draft) {
            if (!liveIsKnown) {
                return UNKNOWN;
            }
            if (live == null) {
                return ONLY_DRAFT;
            }
            if (draft == null) {
                return ONLY_LIVE;
            }
            return live.equals(draft) ? LIVE : CHANGED;
        }
    }
}
