@NullMarked
package io.routemedic.configuration;

import org.jspecify.annotations.NullMarked;
