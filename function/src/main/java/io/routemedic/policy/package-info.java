/**
 * What a deployment would change, and whether it may be made. In: a finding with all that was read
 * and configured for it. Out: the plan, what each guard says, and a decision. Never here: a
 * look-up, a clock, and the making of the deployment.
 */
@NullMarked
package io.routemedic.policy;

import org.jspecify.annotations.NullMarked;
