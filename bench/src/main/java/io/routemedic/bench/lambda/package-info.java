/** The packaged functions, each in a JVM of its own, on Lambda's runtime against the stand-in. */
@NullMarked
package io.routemedic.bench.lambda;

import org.jspecify.annotations.NullMarked;
