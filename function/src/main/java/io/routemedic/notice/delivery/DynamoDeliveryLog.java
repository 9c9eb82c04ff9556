package io.routemedic.notice.delivery;

import static io.routemedic.dynamo.Schema.ItemType.DELIVERY;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import io.routemedic.dynamo.Schema.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The delivery log in the state table: one item a message and channel. */
public final class DynamoDeliveryLog implements DeliveryLog {

    private static final Logger log = LoggerFactory.getLogger(DynamoDeliveryLog.class);
    private static final int MOST_DUE = 50;

    private final DynamoTables tables;

    public DynamoDeliveryLog(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> missing(String messageId, Set<String> channels) {
        Set<String> missing = new TreeSet<>(channels);
        tables.find(DynamoQuery.partition(DELIVERY.key(messageId)))
                .forEach(item -> missing.remove(channel(item)));
        return missing;
    }

    @Override
    public void reached(String messageId, String channel, Instant at) {
        DynamoItem item = new DynamoItem().with("reachedAt", at).keptFrom(at, DELIVERY);
        var _ = tables.write(DynamoWrite.put(DELIVERY.key(messageId, channel), item));
    }

    @Override
    public void keep(Undelivered undelivered, Instant notBefore) {
        String id = undelivered.message().id();
        DynamoWrite update =
                new DynamoUpdate(DELIVERY.key(id, undelivered.channel()))
                        .set(
                                new DynamoItem()
                                        .with("message", MessageJson.write(undelivered.message()))
                                        .listed(Listing.NOTICE, id, notBefore))
                        // What is kept again expires as if kept once: nothing is sent for ever.
                        .setIfAbsent(Schema.EXPIRES_AT, DELIVERY.expiresAt(notBefore))
                        .onlyIf("attribute_not_exists({reachedAt})");
        boolean kept = tables.write(update).isEmpty();
        log.atDebug().addKeyValue("messageId", id).addKeyValue("kept", kept).log("Notice kept");
    }

    @Override
    public List<Undelivered> due(Instant now) {
        return tables.find(DynamoQuery.due(Listing.NOTICE, now).first(MOST_DUE)).stream()
                .flatMap(item -> undelivered(item).stream())
                .toList();
    }

    // One message that this version cannot read must not hold up the others.
    private static Optional<Undelivered> undelivered(DynamoItem item) {
        try {
            return Optional.of(
                    new Undelivered(MessageJson.read(item.text("message")), channel(item)));
        } catch (IllegalArgumentException e) {
            log.atError().setCause(e).log("A kept notice cannot be read, and is passed over");
            return Optional.empty();
        }
    }

    private static String channel(DynamoItem item) {
        return item.text(Schema.SK);
    }
}
