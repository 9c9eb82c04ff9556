/** API Gateway's execute-api: answers requests by the live deployment and writes access logs. */
@NullMarked
package io.routemedic.local.dataplane;

import org.jspecify.annotations.NullMarked;
