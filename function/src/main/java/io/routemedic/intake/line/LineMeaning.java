package io.routemedic.intake.line;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.AccessLogEntry;
import java.util.Optional;

/** What one line means to us. */
public sealed interface LineMeaning {

    /** A request that is no failure of ours. */
    record Unremarkable() implements LineMeaning {}

    /**
     * A request that no route matched.
     *
     * @param stage empty when it is not certain which stage logged it
     * @param saidByLine whether only the line says which of several stages that is
     */
    record Failure(
            AccessLogEntry entry, Symptom symptom, Optional<StageRef> stage, boolean saidByLine)
            implements LineMeaning {}

    /** A line that might be a failure of ours, were it readable. */
    record Unreadable(String reason) implements LineMeaning {}
}
