/**
 * What is owed to whom, until it has arrived. In: a notice and its claim. Out: one delivery a
 * channel, recorded; what failed stays owed. Never here: words, a channel's syntax.
 */
@NullMarked
package io.routemedic.notice.delivery;

import org.jspecify.annotations.NullMarked;
