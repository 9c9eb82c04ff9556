/** What was measured, summed up and written down. */
@NullMarked
package io.routemedic.bench.figures;

import org.jspecify.annotations.NullMarked;
