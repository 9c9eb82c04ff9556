@NullMarked
package io.routemedic.json;

import org.jspecify.annotations.NullMarked;
