/**
 * What API Gateway knows, as records: APIs, stages, deployments, drafts, domains. In: validated
 * values. Out: immutable records. Never here: the SDK, a clock, a look-up.
 */
@NullMarked
package io.routemedic.gateway.model;

import org.jspecify.annotations.NullMarked;
