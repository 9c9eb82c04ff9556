/** The dashboard's widget in a real browser. */
@NullMarked
package io.routemedic.local.browser;

import org.jspecify.annotations.NullMarked;
