package io.routemedic.gateway.model;

/** A method of the draft: who may call it, and whether it could be deployed at all. */
public record DraftMethod(RouteAccess access, boolean hasIntegration) {}
