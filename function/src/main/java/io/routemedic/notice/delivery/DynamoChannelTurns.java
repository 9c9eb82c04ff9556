package io.routemedic.notice.delivery;

import static io.routemedic.dynamo.Schema.ItemType.TURN;

import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import java.time.Duration;
import java.time.Instant;

/** Turns in the state table: one item a channel, each step one conditional write. */
public final class DynamoChannelTurns implements ChannelTurns {

    /** Longer than a round of deliveries. */
    private static final Duration LEAD = Duration.ofMinutes(2);

    private static final String FREE_AT = "freeAt";
    private static final String OWED = "owed";
    private static final String LED_UNTIL = "ledUntil";
    private static final String IS_FREE = "attribute_not_exists({freeAt}) OR {freeAt} <= ?";

    private final DynamoTables tables;

    public DynamoChannelTurns(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Turn next(String channel, Duration pace, Instant now) {
        DynamoWrite turn =
                update(channel, now)
                        .set(FREE_AT, now.plus(pace))
                        .onlyIf("attribute_not_exists({owed})")
                        .onlyIf(IS_FREE, now);
        return tables.write(turn)
                .map(found -> found.flag(OWED) ? Turn.BEHIND : Turn.TOO_SOON)
                .orElse(Turn.TAKEN);
    }

    @Override
    public void owe(String channel, Instant now) {
        var _ = written(update(channel, now).set(OWED, true));
    }

    @Override
    public void pause(String channel, Instant until, Instant now) {
        var _ = written(update(channel, now).set(OWED, true).set(FREE_AT, until));
    }

    @Override
    public boolean lead(String channel, Instant now) {
        return written(
                update(channel, now)
                        .set(OWED, true)
                        .set(LED_UNTIL, now.plus(LEAD))
                        .onlyIf("attribute_not_exists({ledUntil}) OR {ledUntil} <= ?", now)
                        .onlyIf(IS_FREE, now));
    }

    @Override
    public void leave(String channel, Instant until, Instant now) {
        var _ = written(update(channel, now).set(FREE_AT, until).remove(LED_UNTIL));
    }

    @Override
    public void settle(String channel, Instant until, Instant now) {
        var _ = written(update(channel, now).set(FREE_AT, until).remove(LED_UNTIL).remove(OWED));
    }

    private static DynamoUpdate update(String channel, Instant now) {
        return new DynamoUpdate(TURN.key(channel)).set(Schema.EXPIRES_AT, TURN.expiresAt(now));
    }

    private boolean written(DynamoWrite write) {
        return tables.write(write).isEmpty();
    }
}
