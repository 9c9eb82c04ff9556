package io.routemedic.intake;

import io.routemedic.gateway.StageRef;

/** The configuration says that a stage writes its access log to a log group. */
public record LogGroupMapping(String logGroup, StageRef stage) {}
