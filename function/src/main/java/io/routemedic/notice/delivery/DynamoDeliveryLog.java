package io.routemedic.notice.delivery;

import static io.routemedic.dynamo.Schema.ItemType.DELIVERY;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.notice.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The delivery log in the state table: one item a message and channel. */
public final class DynamoDeliveryLog implements DeliveryLog {

    private static final Logger log = LoggerFactory.getLogger(DynamoDeliveryLog.class);

    /** What one transaction takes. */
    private static final int MOST_AT_ONCE = 100;

    private final DynamoTables tables;

    public DynamoDeliveryLog(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> missing(String messageId, Set<String> channels) {
        Set<String> missing = new TreeSet<>(channels);
        tables.find(DynamoQuery.partition(DELIVERY.key(messageId)))
                .forEach(item -> missing.remove(item.text(Schema.SK)));
        return missing;
    }

    @Override
    public void reached(List<String> messageIds, String channel, Instant at) {
        Map<String, DynamoWrite> writes = new LinkedHashMap<>();
        for (String id : messageIds) {
            DynamoItem item = new DynamoItem().with("reachedAt", at).keptFrom(at, DELIVERY);
            writes.put(id, DynamoWrite.put(DELIVERY.key(id, channel), item));
        }
        write(List.copyOf(writes.values()));
    }

    @Override
    public void keep(List<Message> messages, String channel, Instant now) {
        Map<String, DynamoWrite> writes = new LinkedHashMap<>();
        for (Message message : messages) {
            // A millisecond apart, so that they stay in order.
            Instant since = now.plusMillis(writes.size());
            writes.put(message.id(), kept(message, channel, since));
        }
        write(List.copyOf(writes.values()));
    }

    private static DynamoWrite kept(Message message, String channel, Instant since) {
        return new DynamoUpdate(DELIVERY.key(message.id(), channel))
                .set(
                        new DynamoItem()
                                .with("message", MessageJson.write(message))
                                .with("since", since)
                                .listedIn(Listing.NOTICE, channel, since)
                                .keptFrom(since, DELIVERY))
                .onlyIf("attribute_not_exists({pk})");
    }

    /** What its condition refuses is as it should be already, and must not hold up the others. */
    private void write(List<DynamoWrite> wanted) {
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            int to = Math.min(wanted.size(), from + MOST_AT_ONCE);
            List<DynamoWrite> left = new ArrayList<>(wanted.subList(from, to));
            Set<Integer> refused;
            do {
                refused = tables.write(List.copyOf(left)).keySet();
                refused.stream().sorted((a, b) -> b - a).forEach(place -> left.remove((int) place));
            } while (!refused.isEmpty());
        }
    }

    @Override
    public List<Owed> owed(String channel, int most) {
        return tables.find(DynamoQuery.part(Listing.NOTICE, channel).first(most)).stream()
                .flatMap(item -> owed(item).stream())
                .toList();
    }

    // One message that this version cannot read must not hold up the others.
    private static Optional<Owed> owed(DynamoItem item) {
        try {
            return Optional.of(
                    new Owed(MessageJson.read(item.text("message")), item.time("since")));
        } catch (IllegalArgumentException e) {
            log.atError().setCause(e).log("A kept notice cannot be read, and is passed over");
            return Optional.empty();
        }
    }
}
