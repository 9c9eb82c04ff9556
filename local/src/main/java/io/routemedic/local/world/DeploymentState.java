package io.routemedic.local.world;

import java.time.Instant;

/** An immutable snapshot of an API. */
public record DeploymentState(
        String id, Instant created, String description, Definition definition) {}
