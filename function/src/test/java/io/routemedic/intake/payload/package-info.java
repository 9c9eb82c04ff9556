@NullMarked
package io.routemedic.intake.payload;

import org.jspecify.annotations.NullMarked;
