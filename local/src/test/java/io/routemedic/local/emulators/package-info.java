/**
 * The second judge: emulators of AWS that others wrote. In: pinned packages from PyPI, started on
 * loopback. Out: whether RouteMedic says the same about them as about the stand-in. Never here:
 * anything that the functions or the command line use, and anything that {@code verify} starts
 * without {@code -Pemulators}.
 */
@NullMarked
package io.routemedic.local.emulators;

import org.jspecify.annotations.NullMarked;
