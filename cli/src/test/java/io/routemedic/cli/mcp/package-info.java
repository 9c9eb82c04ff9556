@NullMarked
package io.routemedic.cli.mcp;

import org.jspecify.annotations.NullMarked;
