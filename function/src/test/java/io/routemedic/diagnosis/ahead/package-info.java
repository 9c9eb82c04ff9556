@NullMarked
package io.routemedic.diagnosis.ahead;

import org.jspecify.annotations.NullMarked;
