/** RouteMedic on your own machine: a stand-in for AWS, and the command line. */
@NullMarked
package io.routemedic.local;

import org.jspecify.annotations.NullMarked;
