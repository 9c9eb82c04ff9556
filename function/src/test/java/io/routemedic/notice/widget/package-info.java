@NullMarked
package io.routemedic.notice.widget;

import org.jspecify.annotations.NullMarked;
