@NullMarked
package io.routemedic.notice;

import org.jspecify.annotations.NullMarked;
