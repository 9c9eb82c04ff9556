/**
 * From an incident to its finding: reads what decides it, then diagnoses. In: an incident. Out: a
 * finding. Never here: a change in API Gateway, a word of a notice.
 */
@NullMarked
package io.routemedic.entry.flow;

import org.jspecify.annotations.NullMarked;
