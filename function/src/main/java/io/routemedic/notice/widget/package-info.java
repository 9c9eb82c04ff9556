/** The CloudWatch custom widget: what is open, and the buttons to decide on it. Pure. */
@NullMarked
package io.routemedic.notice.widget;

import org.jspecify.annotations.NullMarked;
