/** Why an incident happened: hypotheses, their verdicts, and the finding. */
@NullMarked
package io.routemedic.diagnosis;

import org.jspecify.annotations.NullMarked;
