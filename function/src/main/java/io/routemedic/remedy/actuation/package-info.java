/**
 * The only calls that change API Gateway: make a deployment, serve it, delete it.
 *
 * <p>In come ids; out goes what came of the call, as far as it is known. Nothing here is repeated,
 * and nothing is decided.
 */
@NullMarked
package io.routemedic.remedy.actuation;

import org.jspecify.annotations.NullMarked;
