/** CloudWatch Logs: log groups and the subscription that brings their lines to a function. */
@NullMarked
package io.routemedic.local.logs;

import org.jspecify.annotations.NullMarked;
