/**
 * Questions of people. In: a method and a URL. Out: where it leads, and why it is answered as it
 * is. Never here: a change in API Gateway, and a guess where something could not be read.
 */
@NullMarked
package io.routemedic.entry.console;

import org.jspecify.annotations.NullMarked;
