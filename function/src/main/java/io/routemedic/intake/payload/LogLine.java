package io.routemedic.intake.payload;

import java.time.Instant;

/**
 * One log event of a subscription payload.
 *
 * @param account the account that owns the log group
 * @param id CloudWatch Logs' event id: unique in the log group and the same on redelivery
 * @param message hostile text, as long as CloudWatch Logs allows (1 MB)
 */
public record LogLine(
        String account, String logGroup, String id, Instant timestamp, String message) {}
