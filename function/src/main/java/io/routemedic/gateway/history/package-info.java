/**
 * Who changed API Gateway, and when. In: CloudTrail's own records. Out: changes, with the principal
 * who made each. Never here: what a change means, a call that CloudTrail's quota has no room for.
 */
@NullMarked
package io.routemedic.gateway.history;

import org.jspecify.annotations.NullMarked;
