/**
 * One class a cause. In: an examination. Out: a verdict with its evidence and remedies. Never here:
 * a look-up, an order among causes other than the list's, a cause without a page in docs/causes.
 */
@NullMarked
package io.routemedic.diagnosis.hypotheses;

import org.jspecify.annotations.NullMarked;
