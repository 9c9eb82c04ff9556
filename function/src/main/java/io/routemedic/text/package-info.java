/**
 * How text is put into words and made fit to be shown. In: any text, names, counts, durations. Out:
 * text. Never here: what a package knows of its own subject.
 */
@NullMarked
package io.routemedic.text;

import org.jspecify.annotations.NullMarked;
