package io.routemedic.incident;

import io.routemedic.gateway.model.StageRef;
import java.util.Optional;

/**
 * Where failed requests were logged.
 *
 * @param stage empty when neither the configuration, nor the line, nor any stage's access log
 *     settings tell which stage writes to this log group
 */
public record Origin(String account, String region, String logGroup, Optional<StageRef> stage) {}
