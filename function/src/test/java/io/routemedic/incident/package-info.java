@NullMarked
package io.routemedic.incident;

import org.jspecify.annotations.NullMarked;
