/** What RouteMedic costs, measured. */
@NullMarked
package io.routemedic.bench;

import org.jspecify.annotations.NullMarked;
