/**
 * The append-only, hash-chained trail of what was done and why. In: events. Out: a chain a subject.
 * Never here: what an event says, and what it is checked by.
 */
@NullMarked
package io.routemedic.audit;

import org.jspecify.annotations.NullMarked;
