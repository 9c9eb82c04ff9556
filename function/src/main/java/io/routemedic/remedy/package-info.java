/** The heal protocol: prove, switch, verify, take back. */
@NullMarked
package io.routemedic.remedy;

import org.jspecify.annotations.NullMarked;
