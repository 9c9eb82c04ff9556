/**
 * One class a guard: each can stop a heal, none can force one. In: a proposal. Out: an objection,
 * or none. Never here: a look-up, and consent for want of an answer: what could not be read
 * objects.
 */
@NullMarked
package io.routemedic.policy.guards;

import org.jspecify.annotations.NullMarked;
