/** API Gateway's route matching rules, as pure functions. */
@NullMarked
package io.routemedic.routing;

import org.jspecify.annotations.NullMarked;
