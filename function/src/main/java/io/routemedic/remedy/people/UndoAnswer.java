package io.routemedic.remedy.people;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;

/** What an undo came to. */
public sealed interface UndoAnswer {

    /** The stage is being taken back; the heal's outcome tells when it is. */
    record UnderWay(StageRef stage, DeploymentId from, DeploymentId to) implements UndoAnswer {}

    /**
     * There is nothing to undo.
     *
     * @param why one sentence
     */
    record Nothing(String why) implements UndoAnswer {}
}
