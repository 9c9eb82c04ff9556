@NullMarked
package io.routemedic.infra.release;

import org.jspecify.annotations.NullMarked;
