package io.routemedic.gateway.model;

import java.time.Instant;

/** A deployment without its API summary, as {@code GetDeployments} lists it. */
public record DeploymentHead(DeploymentId id, Instant created, String description) {}
