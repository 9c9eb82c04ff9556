@NullMarked
package io.routemedic.text;

import org.jspecify.annotations.NullMarked;
