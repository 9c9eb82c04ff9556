package io.routemedic.ledger.findings;

import io.routemedic.diagnosis.finding.Cause;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's word that a finding is known: it is quiet as long as its cause is this one.
 *
 * @param by for people, with how far it is proven
 * @param cause what was found then
 * @param falseAlarm why it should not have been told at all, in their words; empty where they only
 *     know of it
 */
public record Acknowledgement(String by, Instant at, Cause cause, Optional<String> falseAlarm) {}
