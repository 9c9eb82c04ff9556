@NullMarked
package io.routemedic.gateway.history;

import org.jspecify.annotations.NullMarked;
