package io.routemedic.gateway.reading;

import java.time.Instant;

/**
 * Where and when something was seen.
 *
 * @param call the AWS call, written as IAM names it: {@code apigateway:GetStage}
 * @param readAt when AWS answered; for cached values, when the cached answer came
 */
public record Source(String call, Instant readAt) {}
