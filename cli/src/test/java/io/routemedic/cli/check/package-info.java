@NullMarked
package io.routemedic.cli.check;

import org.jspecify.annotations.NullMarked;
