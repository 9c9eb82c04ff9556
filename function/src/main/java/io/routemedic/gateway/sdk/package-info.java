/**
 * The port's adapter to the AWS SDK. In: the port's calls. Out: the model's records; only the SDK's
 * not-found becomes {@code Absent}. Never here: a rule about what a configuration means.
 */
@NullMarked
package io.routemedic.gateway.sdk;

import org.jspecify.annotations.NullMarked;
