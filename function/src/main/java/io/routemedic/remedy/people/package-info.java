/**
 * What people say to plans and heals: approve, refuse, undo.
 *
 * <p>In come a plan's or a heal's id and who speaks; out go an answer in words, an event on the
 * trail and an order in the queue. Nothing here reads or changes API Gateway.
 */
@NullMarked
package io.routemedic.remedy.people;

import org.jspecify.annotations.NullMarked;
