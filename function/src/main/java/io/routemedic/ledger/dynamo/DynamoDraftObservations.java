package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.DRAFT;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.stages.DraftObservations;
import java.time.Instant;

/** One item an API: the draft that was seen last, and since when. */
public final class DynamoDraftObservations implements DraftObservations {

    private static final String CALL = "dynamodb:PutItem";

    private final DynamoTables tables;

    public DynamoDraftObservations(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Reading<Instant> seen(ApiId api, String fingerprint, Instant now) {
        DynamoItem draft =
                new DynamoItem()
                        .with("fingerprint", fingerprint)
                        .with("seenSince", now)
                        .keptFrom(now, DRAFT);
        DynamoWrite write =
                DynamoWrite.put(DRAFT.key(api), draft)
                        .onlyIf("attribute_not_exists({pk}) OR {fingerprint} <> ?", fingerprint);
        try {
            Instant since = tables.write(write).map(known -> known.time("seenSince")).orElse(now);
            return new Reading.Read<>(since, new Source(CALL, now));
        } catch (LedgerUnavailableException e) {
            return new Reading.Unread<>(CALL, String.valueOf(e.getMessage()));
        }
    }
}
