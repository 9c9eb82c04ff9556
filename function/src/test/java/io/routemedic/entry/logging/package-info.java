@NullMarked
package io.routemedic.entry.logging;

import org.jspecify.annotations.NullMarked;
