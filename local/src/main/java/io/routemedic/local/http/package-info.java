/** Plain HTTP on loopback: one request in, one answer out. */
@NullMarked
package io.routemedic.local.http;

import org.jspecify.annotations.NullMarked;
