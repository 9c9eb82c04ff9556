@NullMarked
package io.routemedic.entry.wiring;

import org.jspecify.annotations.NullMarked;
