/**
 * A day of a large account, in this process: the functions' own wiring, against the stand-in's
 * services, on a clock that goes as fast as they do. In: how many stages. Out: what it came to.
 */
@NullMarked
package io.routemedic.bench.day;

import org.jspecify.annotations.NullMarked;
