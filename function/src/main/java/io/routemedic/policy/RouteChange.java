package io.routemedic.policy;

import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.routing.Route;

/** A route that live and draft both have, with different access. */
public record RouteChange(Route route, RouteAccess from, RouteAccess to) {}
