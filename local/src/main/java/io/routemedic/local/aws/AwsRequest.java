package io.routemedic.local.aws;

import io.routemedic.local.http.Received;

/**
 * A call on its way to a service.
 *
 * @param operation the SDK's name: {@code GetStage}
 * @param resource what it is for, for the call log
 */
public record AwsRequest(String operation, String resource, Received http) {}
