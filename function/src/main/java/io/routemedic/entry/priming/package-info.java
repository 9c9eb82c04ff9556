/**
 * What each function does once before its snapshot is taken. In: recorded events and answers. Out:
 * a warm process that has told nobody, changed nothing and reached AWS for nothing but reads. Never
 * here: a class that runs after the snapshot.
 */
@NullMarked
package io.routemedic.entry.priming;

import org.jspecify.annotations.NullMarked;
