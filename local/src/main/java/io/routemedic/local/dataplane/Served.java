package io.routemedic.local.dataplane;

import io.routemedic.local.world.DeploymentState;

/** The deployment that serves one request of a stage. */
record Served(DeploymentState deployment, boolean hasCanary, boolean isCanary) {}
