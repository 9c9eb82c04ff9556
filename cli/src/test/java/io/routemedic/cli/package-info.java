@NullMarked
package io.routemedic.cli;

import org.jspecify.annotations.NullMarked;
