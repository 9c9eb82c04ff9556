@NullMarked
package io.routemedic.intake.line;

import org.jspecify.annotations.NullMarked;
