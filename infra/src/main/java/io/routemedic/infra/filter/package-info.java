/**
 * The CloudWatch Logs filter patterns that a subscription is deployed with. In: a stage's access
 * log format. Out: a pattern that lets every failure of ours through. Never here: a construct.
 */
@NullMarked
package io.routemedic.infra.filter;

import org.jspecify.annotations.NullMarked;
