package io.routemedic.policy;

import io.routemedic.gateway.reading.Reading;
import java.time.Instant;
import java.util.Optional;

/**
 * What a decision needs to know beyond the configuration of API Gateway.
 *
 * @param healingEnabled the kill switch: true when healing is switched on; read at the moment of
 *     acting
 * @param history the stage's recent heals
 * @param draftUnchangedSince since when this very draft has been seen
 * @param expectedPlan the fingerprint that was approved or queued; empty when deciding for the
 *     first time
 * @param approvedPlan the fingerprint of a plan with a valid approval, if there is one
 * @param tally all that was seen of this incident so far; empty to count this batch only
 */
public record Circumstances(
        Reading<Boolean> healingEnabled,
        Reading<HealHistory> history,
        Reading<Instant> draftUnchangedSince,
        Optional<String> expectedPlan,
        Optional<String> approvedPlan,
        Optional<Tally> tally,
        Instant now) {

    /** Circumstances in which only the finding's own batch counts as evidence. */
    public Circumstances(
            Reading<Boolean> healingEnabled,
            Reading<HealHistory> history,
            Reading<Instant> draftUnchangedSince,
            Optional<String> expectedPlan,
            Optional<String> approvedPlan,
            Instant now) {
        this(
                healingEnabled,
                history,
                draftUnchangedSince,
                expectedPlan,
                approvedPlan,
                Optional.empty(),
                now);
    }

    /** The same circumstances with all that was seen of an incident. */
    public Circumstances with(Tally seen) {
        return new Circumstances(
                healingEnabled,
                history,
                draftUnchangedSince,
                expectedPlan,
                approvedPlan,
                Optional.of(seen),
                now);
    }

    /**
     * How often an incident was seen, this batch and earlier ones together.
     *
     * @param requests failed requests
     * @param distinctSources estimated; 0 when source addresses are not logged
     */
    public record Tally(long requests, int distinctSources) {}
}
