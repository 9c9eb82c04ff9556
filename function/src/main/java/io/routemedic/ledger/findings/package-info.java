/**
 * What failed and what was told of it: findings with their counts, notices owed and claimed,
 * incidents put off, mutes. In: incidents and their verdicts. Out: {@code FindingRecord} and the
 * ports that keep it. Never here: an SDK, a heal.
 */
@NullMarked
package io.routemedic.ledger.findings;

import org.jspecify.annotations.NullMarked;
