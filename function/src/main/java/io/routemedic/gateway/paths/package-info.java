/**
 * Where a request's path leads: host, base path mapping, stage, resource path. In: what a log line
 * says of the request, and the mappings. Out: the paths it may have meant. Never here: a look-up.
 */
@NullMarked
package io.routemedic.gateway.paths;

import org.jspecify.annotations.NullMarked;
