/**
 * What may come from strangers, thrown at what reads it. In: bytes, from seeds kept beside the
 * tests, or from Jazzer. Out: nothing, or the property that does not hold. Never here: what a
 * target asserts; that stands in the package that it attacks.
 */
@NullMarked
package io.routemedic.fuzz;

import org.jspecify.annotations.NullMarked;
