/** One class a cause: pure functions of an incident and a configuration snapshot. */
@NullMarked
package io.routemedic.diagnosis.hypotheses;

import org.jspecify.annotations.NullMarked;
