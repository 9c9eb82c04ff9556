package io.routemedic.incident;

import java.util.Optional;

/** Which failed requests of one origin are told as one incident. */
public sealed interface RequestGroup {

    /** The HTTP method that they share; empty when it is not logged, or not one. */
    Optional<String> method();

    /** The shape of the paths that they share; empty when no path is logged, or not one. */
    Optional<String> pathShape();

    /**
     * Requests by one method for paths of one shape.
     *
     * @param shape the path with its variable-looking segments replaced
     */
    record Alike(Optional<String> method, String shape) implements RequestGroup {
        @Override
        public Optional<String> pathShape() {
            return Optional.of(shape);
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

    /** The rest of a batch, when more different requests failed than are kept apart. */
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
