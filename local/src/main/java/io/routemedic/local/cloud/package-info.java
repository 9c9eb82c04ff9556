/** The whole stand-in as one object: the functions, the services they call, and what came of it. */
@NullMarked
package io.routemedic.local.cloud;

import org.jspecify.annotations.NullMarked;
