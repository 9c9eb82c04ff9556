/**
 * Failed requests grouped into incidents with bounded memory. In: failed requests and where they
 * were logged. Out: incidents, most requests first. Never here: how lines are delivered or read.
 */
@NullMarked
package io.routemedic.incident;

import org.jspecify.annotations.NullMarked;
