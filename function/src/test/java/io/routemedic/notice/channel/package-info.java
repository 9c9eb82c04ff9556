@NullMarked
package io.routemedic.notice.channel;

import org.jspecify.annotations.NullMarked;
