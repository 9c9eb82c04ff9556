package io.routemedic.entry.flow.diagnose;

import io.routemedic.diagnosis.finding.Finding;

/**
 * What came of an attempt to diagnose.
 *
 * @param putOff whether something that decides was not read yet, for want of time or budget
 */
record Diagnosed(Finding finding, boolean putOff) {}
