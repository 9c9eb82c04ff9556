package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.NONCE;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import io.routemedic.ledger.Nonces;
import java.time.Instant;
import java.util.UUID;

/** One item a nonce, which goes when it is used. DynamoDB removes the others, in its own time. */
public final class DynamoNonces implements Nonces {

    private static final String VALID = "{%s} > ?".formatted(Schema.EXPIRES_AT);

    private final DynamoTables tables;

    public DynamoNonces(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public String issue(Instant now) {
        String nonce = UUID.randomUUID().toString();
        var _ =
                tables.write(
                        DynamoWrite.put(NONCE.key(nonce), new DynamoItem().keptFrom(now, NONCE)));
        return nonce;
    }

    @Override
    public boolean use(String nonce, Instant now) {
        return tables.write(
                        DynamoWrite.delete(NONCE.key(nonce)).onlyIf(VALID, now.getEpochSecond()))
                .isEmpty();
    }
}
