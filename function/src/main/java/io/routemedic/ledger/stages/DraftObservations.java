package io.routemedic.ledger.stages;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.reading.Reading;
import java.time.Instant;

/** Since when an API's draft has been what it is: API Gateway itself does not tell. */
public interface DraftObservations {

    /**
     * Records that the draft was seen, and gives the time since when every look at it saw this very
     * draft; never absent. Unread when the table cannot be used.
     *
     * @param fingerprint {@link io.routemedic.policy.Plan#draftFingerprint}
     */
    Reading<Instant> seen(ApiId api, String fingerprint, Instant now);
}
