/**
 * What the stand-in's account holds: APIs with their draft, deployments and stages, and custom
 * domains.
 */
@NullMarked
package io.routemedic.local.world;

import org.jspecify.annotations.NullMarked;
