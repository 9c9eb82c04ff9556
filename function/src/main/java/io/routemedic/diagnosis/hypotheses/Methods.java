package io.routemedic.diagnosis.hypotheses;

import java.util.Collection;
import java.util.stream.Collectors;

/** How methods are listed for people. */
final class Methods {
    private Methods() {}

    static String list(Collection<String> methods) {
        return methods.stream().map(m -> "`" + m + "`").collect(Collectors.joining(", "));
    }
}
