@NullMarked
package io.routemedic.notice.delivery;

import org.jspecify.annotations.NullMarked;
