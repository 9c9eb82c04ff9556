package io.routemedic.intake.stage;

import io.routemedic.gateway.model.StageRef;

/** The configuration says that a stage writes its access log to a log group. */
public record LogGroupMapping(String logGroup, StageRef stage) {}
