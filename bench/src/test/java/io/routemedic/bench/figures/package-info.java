@NullMarked
package io.routemedic.bench.figures;

import org.jspecify.annotations.NullMarked;
