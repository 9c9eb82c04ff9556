/**
 * What to do about it, as something one can copy: commands, the change in the tool that deploys the
 * stage, what a deployment would bring, and how to see that it helped. In: a notice. Out: parts of
 * a message. Never here: a look-up, a clock, a channel's syntax, anything that a guard refused.
 */
@NullMarked
package io.routemedic.notice.advice;

import org.jspecify.annotations.NullMarked;
