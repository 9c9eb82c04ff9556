/**
 * One URL on demand. In: a method and a URL. Out: the cause in the words of a notice. Never here: a
 * request to that URL.
 */
@NullMarked
package io.routemedic.cli.diagnose;

import org.jspecify.annotations.NullMarked;
