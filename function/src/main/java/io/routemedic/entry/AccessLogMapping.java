package io.routemedic.entry;

import io.routemedic.gateway.model.StageRef;
import java.util.Optional;

/**
 * A log group that RouteMedic watches.
 *
 * @param stage which stage writes to it; empty to find that out from the stages' own settings
 */
public record AccessLogMapping(String logGroup, Optional<StageRef> stage) {}
