/**
 * All that is read for one diagnosis. In: a logged request and the port. Out: a snapshot, and
 * before it the route that the request leads to, with each call made at most once. Never here: the
 * SDK, and a conclusion from what was read.
 */
@NullMarked
package io.routemedic.gateway.snapshot;

import org.jspecify.annotations.NullMarked;
