@NullMarked
package io.routemedic.intake.traffic;

import org.jspecify.annotations.NullMarked;
