/** Sample cases: their folders, running them on the stand-in, and comparing what came of them. */
@NullMarked
package io.routemedic.local.cases;

import org.jspecify.annotations.NullMarked;
