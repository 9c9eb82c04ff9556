/** One class per Lambda function, the settings, and the only composition root. */
@NullMarked
package io.routemedic.entry;

import org.jspecify.annotations.NullMarked;
