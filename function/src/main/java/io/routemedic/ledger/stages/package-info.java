/**
 * What is known of a stage beside its failures: drafts that wait for a deployment, and traps. In:
 * what the watch saw. Out: records and the ports that keep them. Never here: an SDK.
 */
@NullMarked
package io.routemedic.ledger.stages;

import org.jspecify.annotations.NullMarked;
