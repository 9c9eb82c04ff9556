package io.routemedic.gateway.model;

/** A stage's second deployment and the share of traffic it gets, in percent (0 to 100). */
public record Canary(DeploymentId deployment, double percentTraffic) {}
