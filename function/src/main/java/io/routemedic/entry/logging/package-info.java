/**
 * What the functions write to standard output, which is their log: lines of JSON. In: what is
 * logged by SLF4J, and numbers. Out: one line each, bounded by nothing but its content. Never here:
 * what is worth a line; and no text of a request that was not cleaned before.
 */
@NullMarked
package io.routemedic.entry.logging;

import org.jspecify.annotations.NullMarked;
