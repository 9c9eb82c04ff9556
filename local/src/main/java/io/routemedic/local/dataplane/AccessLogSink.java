package io.routemedic.local.dataplane;

import java.time.Instant;

/** Takes access log lines. */
@FunctionalInterface
public interface AccessLogSink {
    void write(String logGroup, Instant at, String line);
}
