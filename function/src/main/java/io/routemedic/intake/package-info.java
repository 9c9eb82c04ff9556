/**
 * From a subscription payload to access log entries, in the stage's own log format. In: bytes that
 * strangers have a say in. Out: bounded, redacted entries. Never here: a cause, an exception for
 * what was delivered.
 *
 * <p>The way through: {@code payload}, {@code format}, {@code stage}, {@code line}. Beside it,
 * {@code subscription}: whether lines come at all.
 */
@NullMarked
package io.routemedic.intake;

import org.jspecify.annotations.NullMarked;
