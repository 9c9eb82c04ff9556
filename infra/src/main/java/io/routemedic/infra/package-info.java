/** The CDK app that deploys RouteMedic, and the constructs it is made of. */
@NullMarked
package io.routemedic.infra;

import org.jspecify.annotations.NullMarked;
