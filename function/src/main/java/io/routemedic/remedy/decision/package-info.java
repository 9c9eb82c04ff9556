/**
 * Whether a finding may be healed, decided the first time and again at the moment of acting.
 *
 * <p>In come findings, heals on their way, and what is read of a stage; out goes a decision with
 * each guard's answer. Nothing here changes AWS, orders a heal, or knows how one is carried out.
 */
@NullMarked
package io.routemedic.remedy.decision;

import org.jspecify.annotations.NullMarked;
