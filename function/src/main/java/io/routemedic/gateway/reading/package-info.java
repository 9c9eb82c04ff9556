/**
 * The port to the configuration and what may come of a look at it. In: a question. Out: {@code
 * Read}, {@code Absent} or {@code Unread}, from a cache no older than its caller allows. Never
 * here: the SDK's types, and absence concluded from a failure.
 */
@NullMarked
package io.routemedic.gateway.reading;

import org.jspecify.annotations.NullMarked;
