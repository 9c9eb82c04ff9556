package io.routemedic.notice.delivery;

import static io.routemedic.dynamo.Schema.ItemType.THREAD;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.notice.channel.SlackThreads;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads in the state table: one item a thread and channel. */
public final class DynamoSlackThreads implements SlackThreads {

    private static final Logger log = LoggerFactory.getLogger(DynamoSlackThreads.class);

    private final DynamoTables tables;
    private final InstantSource clock;

    public DynamoSlackThreads(DynamoTables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Optional<First> find(String thread, String channelId) {
        return tables.find(THREAD.key(thread, channelId)).flatMap(DynamoSlackThreads::read);
    }

    // What another version wrote begins a new thread, and loses nothing.
    private static Optional<First> read(DynamoItem item) {
        try {
            return Optional.of(
                    new First(item.text("timestamp"), MessageJson.read(item.text("message"))));
        } catch (IllegalArgumentException e) {
            log.atWarn().setCause(e).log("A thread's first message cannot be read");
            return Optional.empty();
        }
    }

    @Override
    public void keep(String thread, String channelId, First first) {
        DynamoItem item =
                new DynamoItem()
                        .with("timestamp", first.timestamp())
                        .with("message", MessageJson.write(first.message()))
                        .keptFrom(clock.instant(), THREAD);
        var _ = tables.write(DynamoWrite.put(THREAD.key(thread, channelId), item));
    }
}
