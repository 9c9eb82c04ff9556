/** What is configured in API Gateway, and how sure we are that we saw it. */
@NullMarked
package io.routemedic.gateway;

import org.jspecify.annotations.NullMarked;
