/** What a deployment would change, and whether it may be made. */
@NullMarked
package io.routemedic.policy;

import org.jspecify.annotations.NullMarked;
