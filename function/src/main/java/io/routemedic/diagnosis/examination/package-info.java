/**
 * What is known of one incident, before any cause is thought of: where its request stands, who else
 * serves it, what its log leaves out. In: an incident and a snapshot. Out: facts for the
 * hypotheses. Never here: a verdict, and a conclusion from what could not be read.
 */
@NullMarked
package io.routemedic.diagnosis.examination;

import org.jspecify.annotations.NullMarked;
