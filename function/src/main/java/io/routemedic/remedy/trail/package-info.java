/**
 * How heals and decisions are written to the audit trail.
 *
 * <p>In come a heal's record and what was done; out go events. Nothing here decides or calls AWS
 * otherwise, and each thing has one shape, whatever event tells it.
 */
@NullMarked
package io.routemedic.remedy.trail;

import org.jspecify.annotations.NullMarked;
