package io.routemedic.intake.stage;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.format.AccessLogFormat;
import java.util.List;

/**
 * The stages whose lines a log group can hold.
 *
 * @param candidates empty when none is known
 * @param complete false when AWS could not be asked, so that there may be others
 * @param putOff whether AWS was not asked about all, for want of time or budget
 * @param problems what could not be found out, one sentence each
 */
public record StageCandidates(
        List<Candidate> candidates, boolean complete, boolean putOff, List<String> problems) {

    /** A stage and the format of its lines; {@link AccessLogFormat#unknown()} if none was read. */
    public record Candidate(StageRef stage, AccessLogFormat format) {}

    public StageCandidates {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
    }
}
