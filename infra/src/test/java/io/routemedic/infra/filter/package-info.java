@NullMarked
package io.routemedic.infra.filter;

import org.jspecify.annotations.NullMarked;
