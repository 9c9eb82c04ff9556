@NullMarked
package io.routemedic.local.agents;

import org.jspecify.annotations.NullMarked;
