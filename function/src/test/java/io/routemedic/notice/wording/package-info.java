@NullMarked
package io.routemedic.notice.wording;

import org.jspecify.annotations.NullMarked;
