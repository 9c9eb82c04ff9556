@NullMarked
package io.routemedic.infra.central;

import org.jspecify.annotations.NullMarked;
