/** The other AWS services RouteMedic uses, as far as it uses them. */
@NullMarked
package io.routemedic.local.services;

import org.jspecify.annotations.NullMarked;
