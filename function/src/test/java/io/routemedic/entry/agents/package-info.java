@NullMarked
package io.routemedic.entry.agents;

import org.jspecify.annotations.NullMarked;
