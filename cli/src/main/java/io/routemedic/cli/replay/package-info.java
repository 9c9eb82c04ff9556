/**
 * Access log lines from a file as people have them. In: a stream of bytes in one of several shapes.
 * Out: lines, one at a time, and what was wrong with the rest. Never here: a line's meaning, a
 * whole file in memory.
 */
@NullMarked
package io.routemedic.cli.replay;

import org.jspecify.annotations.NullMarked;
