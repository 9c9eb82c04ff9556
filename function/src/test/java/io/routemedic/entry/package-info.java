@NullMarked
package io.routemedic.entry;

import org.jspecify.annotations.NullMarked;
