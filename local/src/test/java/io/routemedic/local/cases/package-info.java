@NullMarked
package io.routemedic.local.cases;

import org.jspecify.annotations.NullMarked;
