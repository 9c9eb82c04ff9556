package io.routemedic.intake.payload;

import java.util.List;

/**
 * What one document was, once its lines have been handed on.
 *
 * @param id the same whenever the same log events are delivered: a hash (hex) over the log group
 *     and the event ids, for counting exactly once
 * @param account the account that owns the log group; empty when the document does not say
 * @param logGroup empty when the document does not say
 * @param lines how many log events were read
 * @param lost how many could not be read; where the rest of the document could not, at least one
 * @param problems one sentence each; lines before a problem were read
 */
public record LogBatch(
        String id,
        Kind kind,
        String account,
        String logGroup,
        long lines,
        long lost,
        List<String> problems) {

    /** What a document is for. */
    public enum Kind {
        LOG_EVENTS,
        /** CloudWatch Logs checks that the destination can be reached: nothing to do. */
        CONTROL,
        /** From another account's log group: its stages are not among those that can be read. */
        OTHER_ACCOUNT,
        /** From one of RouteMedic's own log groups: reading them would never end. */
        OWN_LOGS
    }

    public LogBatch {
        problems = List.copyOf(problems);
    }
}
