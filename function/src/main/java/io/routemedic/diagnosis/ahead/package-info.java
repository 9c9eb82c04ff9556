/**
 * What will make requests fail, told before one does. In: what is configured. Out: traps. Never
 * here: a request, a trap concluded from what could not be read.
 */
@NullMarked
package io.routemedic.diagnosis.ahead;

import org.jspecify.annotations.NullMarked;
