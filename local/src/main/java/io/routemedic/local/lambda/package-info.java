/** Lambda: the Runtime API, function processes, and what invokes them. */
@NullMarked
package io.routemedic.local.lambda;

import org.jspecify.annotations.NullMarked;
