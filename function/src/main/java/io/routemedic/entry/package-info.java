/**
 * The four Lambda functions: one class each, which Lambda knows by name. In: AWS's events. Out:
 * AWS's answers. Never here: a rule, a word for people.
 *
 * <p>{@code wiring} puts the application together, {@code flow} is what the functions do, {@code
 * console} answers people, {@code agents} programs that ask for them, {@code priming} goes all ways
 * once before a snapshot.
 */
@NullMarked
package io.routemedic.entry;

import org.jspecify.annotations.NullMarked;
