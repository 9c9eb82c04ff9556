/**
 * What people are told, and how it reaches them. In: a finding, a heal, a day's digest. Out:
 * delivered messages. Never here: a decision, a change in API Gateway.
 *
 * <p>The way through: a {@code Notice}, {@code advice}, {@code wording}, {@code message}, {@code
 * channel}, {@code delivery}; {@code widget} is the dashboard's.
 */
@NullMarked
package io.routemedic.notice;

import org.jspecify.annotations.NullMarked;
