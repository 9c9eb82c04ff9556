package io.routemedic.cli.doctor;

import io.routemedic.intake.format.LogVariable;
import java.util.List;
import java.util.Set;

/** How a stage's access log serves RouteMedic. */
sealed interface Logging {

    /** The stage writes no access log. */
    record Off() implements Logging {}

    /** To a Firehose stream, where nothing can subscribe. */
    record Elsewhere(String destination) implements Logging {}

    /**
     * To a log group.
     *
     * @param missing of what RouteMedic cannot do without
     */
    record To(String group, String format, Set<LogVariable> logged, List<LogVariable> missing)
            implements Logging {

        public To {
            logged = Set.copyOf(logged);
            missing = List.copyOf(missing);
        }

        boolean tellsEnough() {
            return missing.isEmpty();
        }

        boolean tellsClientsApart() {
            return logged.contains(LogVariable.SOURCE_IP);
        }
    }
}
