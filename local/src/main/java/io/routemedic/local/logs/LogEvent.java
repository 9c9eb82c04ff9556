package io.routemedic.local.logs;

import java.time.Instant;

/** One line of a log group. */
public record LogEvent(Instant at, String message) {}
