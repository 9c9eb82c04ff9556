/**
 * What is configured in API Gateway, and how sure we are that we saw it. In: AWS's answers. Out: a
 * snapshot of records, each a {@code Reading}. Never here: a cause, a judgement, a change.
 *
 * <p>From the ground up: {@code model}, {@code reading}, {@code paths}, {@code definitions}, {@code
 * snapshot}, {@code sdk}.
 */
@NullMarked
package io.routemedic.gateway;

import org.jspecify.annotations.NullMarked;
