package io.routemedic.diagnosis;

import io.routemedic.gateway.Snapshot;
import io.routemedic.incident.Incident;

/** An incident next to the configuration that was read for it: all that a hypothesis may use. */
public record Examination(Incident incident, Snapshot snapshot) {}
