package io.routemedic.remedy.decision;

import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.policy.Decision;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.Objection;
import io.routemedic.policy.guards.EnoughEvidence;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads everything again and decides again, as before a heal and before its switch. */
public final class Reconsideration {

    private final CircumstanceReader circumstances;
    private final DecisionMaker decisionMaker;
    private final FindingLedger findings;
    private final InstantSource clock;

    public Reconsideration(
            CircumstanceReader circumstances,
            DecisionMaker decisionMaker,
            FindingLedger findings,
            InstantSource clock) {
        this.circumstances = circumstances;
        this.decisionMaker = decisionMaker;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Reads and decides by what is on record of the finding that asked for the heal.
     *
     * @throws io.routemedic.ledger.LedgerUnavailableException when the table cannot be used
     */
    public Reconsidered of(HealRecord heal) {
        Considered considered = circumstances.read(heal, clock.instant());
        return findings.find(heal.order().findingId())
                .map(
                        record ->
                                considered.decide(
                                        record, Optional.empty(), record.recall(), decisionMaker))
                .map(
                        decided ->
                                new Reconsidered(
                                        considered,
                                        considered.isIncomplete(),
                                        decided.answers(),
                                        decided.decision()))
                .orElseGet(() -> new Reconsidered(considered, false, List.of(), forgotten()));
    }

    private static Decision forgotten() {
        return new Decision.Tell(
                List.of(
                        Objection.by(
                                EnoughEvidence.class,
                                "The finding that asked for this heal is no longer on record; it is"
                                        + " asked for again when the route fails again.")));
    }
}
