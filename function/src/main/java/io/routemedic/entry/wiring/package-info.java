/**
 * The composition root. In: the environment and the configuration. Out: the application, put
 * together. Never here: a decision; and nothing but the functions and priming may know it.
 */
@NullMarked
package io.routemedic.entry.wiring;

import org.jspecify.annotations.NullMarked;
