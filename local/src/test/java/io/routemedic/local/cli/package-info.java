@NullMarked
package io.routemedic.local.cli;

import org.jspecify.annotations.NullMarked;
