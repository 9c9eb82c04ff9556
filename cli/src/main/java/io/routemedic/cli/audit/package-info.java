/**
 * The audit trail for people: its story, and whether it is what was written. In: chains as the
 * console gives them. Out: lines and verdicts. Never here: how the trail is stored.
 */
@NullMarked
package io.routemedic.cli.audit;

import org.jspecify.annotations.NullMarked;
