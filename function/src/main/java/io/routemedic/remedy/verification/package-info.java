/**
 * Whether a deployment is what was planned, whether somebody else was at the stage, and whether a
 * switch helped.
 *
 * <p>In come a heal's record and what is read of its stage; out goes a judgement. Nothing here
 * changes anything, and what could not be looked at proves nothing.
 */
@NullMarked
package io.routemedic.remedy.verification;

import org.jspecify.annotations.NullMarked;
