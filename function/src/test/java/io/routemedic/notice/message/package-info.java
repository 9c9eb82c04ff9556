@NullMarked
package io.routemedic.notice.message;

import org.jspecify.annotations.NullMarked;
