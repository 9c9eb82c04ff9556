/** Tests of the templates that the constructs amount to. */
@NullMarked
package io.routemedic.infra;

import org.jspecify.annotations.NullMarked;
