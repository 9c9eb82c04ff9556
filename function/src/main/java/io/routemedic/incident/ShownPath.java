package io.routemedic.incident;

import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.paths.RouteLookup;
import io.routemedic.gateway.paths.RouteLookup.Destination;
import io.routemedic.intake.line.Redactor;
import java.util.Optional;

/**
 * A logged path made fit to be stored and shown, such that it still leads where the path itself
 * leads. What the API's own routes spell out is no secret, however opaque it looks, and stays.
 * Where the redacted path leads elsewhere all the same, the route's own path stands for it.
 *
 * <p>So the path itself is needed no longer than its line is read.
 */
final class ShownPath {

    private final Redactor redactor;
    private final RouteLookup routes;
    private final int longest;

    ShownPath(Redactor redactor, RouteLookup routes, int longest) {
        this.redactor = redactor;
        this.routes = routes;
        this.longest = longest;
    }

    String of(LoggedRequest request, Optional<Destination> destination) {
        String shown = redacted(request, request.path());
        if (destination.isEmpty() || shown.equals(request.path())) {
            return shown;
        }
        boolean leadsThere =
                routes.destination(request.withPath(shown))
                        .filter(found -> found.route().equals(destination.get().route()))
                        .isPresent();
        return leadsThere ? shown : redacted(request, destination.get().written());
    }

    private String redacted(LoggedRequest request, String path) {
        String redacted = redactor.redact(path, longest);
        if (redacted.equals(path) || path.length() > longest) {
            return redacted;
        }
        String[] before = path.split("/", -1);
        String[] after = redacted.split("/", -1);
        // A secret with a slash in it takes segments along.
        if (before.length != after.length) {
            return redacted;
        }
        for (int i = 0; i < after.length; i++) {
            if (!after[i].equals(before[i]) && routes.spellsOut(request.stage(), before[i])) {
                after[i] = before[i];
            }
        }
        return String.join("/", after);
    }
}
