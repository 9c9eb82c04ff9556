package io.routemedic.diagnosis;

import io.routemedic.gateway.reading.Source;

/**
 * One fact and where it was seen.
 *
 * @param fact one sentence with identifiers in backticks and no adjectives
 */
public record Evidence(String fact, Source source) {}
