/** Failed requests grouped into incidents with bounded memory. */
@NullMarked
package io.routemedic.incident;

import org.jspecify.annotations.NullMarked;
