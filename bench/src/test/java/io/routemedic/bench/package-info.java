@NullMarked
package io.routemedic.bench;

import org.jspecify.annotations.NullMarked;
