/**
 * What a diagnosis hands on: the finding, and what it is made of. In: nothing but records of
 * others. Out: the words that policy, ledger and notice share. Never here: how a cause is found,
 * and how it is worded.
 */
@NullMarked
package io.routemedic.diagnosis.finding;

import org.jspecify.annotations.NullMarked;
