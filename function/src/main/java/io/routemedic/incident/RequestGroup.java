package io.routemedic.incident;

import io.routemedic.routing.Route;
import java.util.Optional;

/** Which failed requests of one origin are told as one incident. */
public sealed interface RequestGroup {

    /** The HTTP method that they share; empty when it is not logged, or not one. */
    Optional<String> method();

    /** The shape of the paths that they share; empty when no path is logged, or not one. */
    Optional<String> pathShape();

    /** Requests that lead to one route of the stage: one that it serves, or that is drafted. */
    record OfRoute(Route route) implements RequestGroup {
        /** The route's own, so {@code ANY} where it takes every method. */
        @Override
        public Optional<String> method() {
            return Optional.of(route.method());
        }

        @Override
        public Optional<String> pathShape() {
            return Optional.of(route.path());
        }
    }

    /**
     * Requests by one method for paths of one shape, which lead to no route that is known.
     *
     * @param shape the path with its variable-looking segments replaced
     */
    record Alike(Optional<String> method, String shape) implements RequestGroup {
        @Override
        public Optional<String> pathShape() {
            return Optional.of(shape);
        }
    }

    /**
     * All requests of a stage that fail for one root cause, whatever their routes.
     *
     * @param cause the cause's name
     * @param subject what is at fault, such as the deployment that lacks the routes
     */
    record OfCause(String cause, String subject) implements RequestGroup {
        @Override
        public Optional<String> method() {
            return Optional.empty();
        }

        @Override
        public Optional<String> pathShape() {
            return Optional.empty();
        }
    }

    /** Requests without a logged path: none can be told from another. */
    record PathNotLogged() implements RequestGroup {
        @Override
        public Optional<String> method() {
            return Optional.empty();
        }

        @Override
        public Optional<String> pathShape() {
            return Optional.empty();
        }
    }

    /** What scanners ask a stage for: one, whatever the paths. */
    record Scanners() implements RequestGroup {
        @Override
        public Optional<String> method() {
            return Optional.empty();
        }

        @Override
        public Optional<String> pathShape() {
            return Optional.empty();
        }
    }

    /**
     * The rest, when more different requests failed than are kept apart in a batch or an hour; none
     * of them leads to a route that is known.
     */
    record Rest() implements RequestGroup {
        @Override
        public Optional<String> method() {
            return Optional.empty();
        }

        @Override
        public Optional<String> pathShape() {
            return Optional.empty();
        }
    }
}
