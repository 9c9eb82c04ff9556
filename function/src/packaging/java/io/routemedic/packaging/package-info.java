/** What of the libraries goes into the zip. A program of the build: the function never sees it. */
@NullMarked
package io.routemedic.packaging;

import org.jspecify.annotations.NullMarked;
