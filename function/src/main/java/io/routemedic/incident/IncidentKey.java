package io.routemedic.incident;

/**
 * What makes failed requests one incident.
 *
 * @param method the HTTP method; {@code -} when it is not logged
 * @param pathShape the path with its variable-looking segments replaced; {@code -} when it is not
 *     logged; {@code *} for the rest of a stage's incidents merged into one
 */
public record IncidentKey(Origin origin, String method, String pathShape) {}
