package io.routemedic.ledger.stages;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The drafts that were seen last, in memory. */
public final class FakeDraftObservations implements DraftObservations {

    private record Seen(String fingerprint, Instant since) {}

    private final Map<ApiId, Seen> seen = new HashMap<>();

    @Override
    public synchronized Reading<Instant> seen(ApiId api, String fingerprint, Instant now) {
        Seen known =
                seen.merge(
                        api,
                        new Seen(fingerprint, now),
                        (old, current) -> old.fingerprint().equals(fingerprint) ? old : current);
        return new Reading.Read<>(known.since(), new Source("dynamodb:PutItem", now));
    }
}
