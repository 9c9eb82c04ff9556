/** One class a guard: each can stop a heal, none can force one. */
@NullMarked
package io.routemedic.policy.guards;

import org.jspecify.annotations.NullMarked;
