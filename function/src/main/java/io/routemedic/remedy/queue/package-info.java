/**
 * The heal queue: what is to be healed, and when it is gone on with.
 *
 * <p>In come heal orders with a delay; out go messages, and orders read from them. Nothing here
 * knows what a heal does, and nothing is decided.
 */
@NullMarked
package io.routemedic.remedy.queue;

import org.jspecify.annotations.NullMarked;
