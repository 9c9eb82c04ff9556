package io.routemedic.diagnosis.ahead;

import io.routemedic.gateway.model.Draft;
import io.routemedic.routing.Route;
import io.routemedic.text.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path whose methods answer browsers of other origins, and that has no preflight. */
final class CorsWithoutOptions implements TrapFinder {

    private static final String OPTIONS = "OPTIONS";

    @Override
    public List<Trap> find(Outlook outlook) {
        return outlook.ofDrafts(
                (api, draft) -> {
                    List<String> paths =
                            draft.methods().entrySet().stream()
                                    .filter(method -> method.getValue().allowsOrigins())
                                    .map(Map.Entry::getKey)
                                    .map(Route::path)
                                    .distinct()
                                    .filter(path -> !hasPreflight(draft.methods(), path))
                                    .sorted()
                                    .toList();
                    return paths.isEmpty() ? Optional.empty() : Optional.of(trap(api, paths));
                });
    }

    private static boolean hasPreflight(Map<Route, Draft.Method> methods, String path) {
        return methods.containsKey(new Route(OPTIONS, path))
                || methods.containsKey(new Route(Route.ANY, path));
    }

    private Trap trap(Outlook.Api api, List<String> paths) {
        return Trap.of(
                this,
                api.id(),
                "The draft of API `%s`".formatted(api.id()),
                "Methods of %s return `Access-Control-Allow-Origin`, and the path has no `OPTIONS`: a browser's preflight fails."
                        .formatted(Phrases.listed(paths, 5)),
                "Add `OPTIONS` to each, or enable CORS on the resource.");
    }
}
