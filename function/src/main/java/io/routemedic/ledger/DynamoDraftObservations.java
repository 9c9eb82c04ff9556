package io.routemedic.ledger;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One item an API: the draft that was seen last, and since when. */
public final class DynamoDraftObservations implements DraftObservations {

    private static final String CALL = "dynamodb:PutItem";
    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoTable table;

    public DynamoDraftObservations(DynamoTable table) {
        this.table = table;
    }

    @Override
    public Reading<Instant> seen(ApiId api, String fingerprint, Instant now) {
        DynamoItem item =
                DynamoItem.of("api#" + api, "draft")
                        .with("fingerprint", fingerprint)
                        .with("seenSince", now)
                        .expiring(now.plus(KEPT));
        try {
            Optional<DynamoItem> known =
                    table.put(
                            item,
                            "attribute_not_exists(pk) OR fingerprint <> :fingerprint",
                            Map.of(":fingerprint", DynamoItem.text(fingerprint)));
            Instant since = known.map(found -> found.instant("seenSince")).orElse(now);
            return new Reading.Read<>(since, new Source(CALL, now));
        } catch (LedgerUnavailableException e) {
            return new Reading.Unread<>(CALL, String.valueOf(e.getMessage()));
        }
    }
}
