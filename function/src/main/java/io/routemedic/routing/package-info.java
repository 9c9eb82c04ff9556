/**
 * API Gateway's route matching rules. In: routes, a method and a path as it was sent. Out: the
 * route that API Gateway would choose. Never here: a look-up, a host, a stage or a base path.
 */
@NullMarked
package io.routemedic.routing;

import org.jspecify.annotations.NullMarked;
