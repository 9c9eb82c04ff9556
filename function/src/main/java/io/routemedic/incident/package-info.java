/**
 * Failed requests grouped into incidents with bounded memory: by the route that each leads to,
 * where one is known, else by the shape of its path. In: failed requests, where they were logged,
 * and a look-up of routes. Out: incidents, known routes first. Never here: how lines are delivered
 * or read, and a path that is not redacted, once its line is read.
 */
@NullMarked
package io.routemedic.incident;

import org.jspecify.annotations.NullMarked;
