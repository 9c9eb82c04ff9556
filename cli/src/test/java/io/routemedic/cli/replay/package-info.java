@NullMarked
package io.routemedic.cli.replay;

import org.jspecify.annotations.NullMarked;
