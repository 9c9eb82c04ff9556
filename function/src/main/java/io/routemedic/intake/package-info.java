/** From a subscription payload to access log entries, in the stage's own log format. */
@NullMarked
package io.routemedic.intake;

import org.jspecify.annotations.NullMarked;
