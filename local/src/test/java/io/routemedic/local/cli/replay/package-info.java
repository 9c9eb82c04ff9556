@NullMarked
package io.routemedic.local.cli.replay;

import org.jspecify.annotations.NullMarked;
