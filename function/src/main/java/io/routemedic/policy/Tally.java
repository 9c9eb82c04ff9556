package io.routemedic.policy;

/**
 * How often an incident was seen, this batch and earlier ones together.
 *
 * @param requests failed requests
 * @param distinctSources estimated; 0 when source addresses are not logged
 */
public record Tally(long requests, int distinctSources) {}
