/**
 * Whether a subject's trail is what was written. In: its chain and recorded end. Out: a verdict.
 * Never here: how the trail is stored.
 */
@NullMarked
package io.routemedic.local.audit;

import org.jspecify.annotations.NullMarked;
