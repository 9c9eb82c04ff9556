package io.routemedic.remedy.people;

import io.routemedic.gateway.model.StageRef;

/** What an approval or refusal came to. */
public sealed interface ApprovalAnswer {

    /** The plan is approved and its heal asked for. */
    record Approved(String healId, StageRef stage) implements ApprovalAnswer {}

    /** The plan is refused: it is not carried out. */
    record Refused(StageRef stage) implements ApprovalAnswer {}

    /**
     * Nothing was recorded: no such plan waits.
     *
     * @param why one sentence
     */
    record NotPending(String why) implements ApprovalAnswer {}
}
