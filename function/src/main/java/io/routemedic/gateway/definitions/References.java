package io.routemedic.gateway.definitions;

import java.util.Set;
import java.util.TreeSet;

/** The names of what routes refer to, collected route by route. */
record References(Set<String> models, Set<String> authorizers, Set<String> validators) {

    References() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
