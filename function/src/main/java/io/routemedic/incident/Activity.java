package io.routemedic.incident;

/**
 * All the unroutable requests of one stage in one batch: tells scanners from consumers.
 *
 * @param distinctPaths estimated from a bounded sketch
 * @param distinctSources estimated from a bounded sketch; 0 when source addresses are not logged
 */
public record Activity(long requests, int distinctPaths, int distinctSources) {}
