@NullMarked
package io.routemedic.intake.format;

import org.jspecify.annotations.NullMarked;
