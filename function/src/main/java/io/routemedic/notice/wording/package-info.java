/**
 * The words, once for all channels. In: a notice. Out: a message in the fixed order. Never here: a
 * look-up, a clock, a channel's syntax.
 */
@NullMarked
package io.routemedic.notice.wording;

import org.jspecify.annotations.NullMarked;
