package io.routemedic.gateway.model;

import java.util.Optional;

/**
 * Where and how a stage writes its access log.
 *
 * @param destinationArn a log group or a Firehose stream; some APIs return it with a trailing
 *     {@code :*}
 * @param format empty when AWS returned none, which happens after a partial update
 */
public record AccessLogSettings(String destinationArn, Optional<String> format) {}
