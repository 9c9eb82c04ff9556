/**
 * Who brought a cause about. In: findings, and what CloudTrail tells. Out: the same findings, with
 * who it was. Never here: a finding that waits for it, a guess.
 */
@NullMarked
package io.routemedic.entry.history;

import org.jspecify.annotations.NullMarked;
