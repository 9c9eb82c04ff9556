@NullMarked
package io.routemedic.intake.stage;

import org.jspecify.annotations.NullMarked;
