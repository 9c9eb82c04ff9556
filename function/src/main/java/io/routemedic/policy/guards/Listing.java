package io.routemedic.policy.guards;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a sentence: a few of them, and how many more there are. */
final class Listing {

    private static final int SHOWN = 5;

    private Listing() {}

    static String of(Collection<?> names) {
        String shown =
                names.stream()
                        .limit(SHOWN)
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "));
        int more = names.size() - SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
