/**
 * JSON as text and as trees. In: text, or a value. Out: the other. Never here: what it means; and
 * no binding of objects, for which a new process would load 400 classes before its first answer.
 */
@NullMarked
package io.routemedic.json;

import org.jspecify.annotations.NullMarked;
