@NullMarked
package io.routemedic.intake;

import org.jspecify.annotations.NullMarked;
