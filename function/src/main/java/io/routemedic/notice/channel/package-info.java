/**
 * The ways to people: Slack, SNS, EventBridge. In: a message. Out: the channel's own form, sent,
 * and whether it arrived. Never here: words of its own, a retry that outlives the call.
 */
@NullMarked
package io.routemedic.notice.channel;

import org.jspecify.annotations.NullMarked;
