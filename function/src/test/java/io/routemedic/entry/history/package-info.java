@NullMarked
package io.routemedic.entry.history;

import org.jspecify.annotations.NullMarked;
