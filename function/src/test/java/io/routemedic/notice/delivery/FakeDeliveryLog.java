package io.routemedic.notice.delivery;

import io.routemedic.notice.message.Message;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A delivery log in memory, with the same promises as the table. */
public final class FakeDeliveryLog implements DeliveryLog {

    private final Set<String> reached = new HashSet<>();
    private final Map<String, Owed> kept = new LinkedHashMap<>();

    @Override
    public Set<String> missing(String messageId, Set<String> channels) {
        Set<String> missing = new TreeSet<>(channels);
        missing.removeIf(
                channel ->
                        reached.contains(key(messageId, channel))
                                || kept.containsKey(key(messageId, channel)));
        return missing;
    }

    @Override
    public void reached(List<String> messageIds, String channel, Instant at) {
        for (String id : messageIds) {
            reached.add(key(id, channel));
            kept.remove(key(id, channel));
        }
    }

    @Override
    public void keep(List<Message> messages, String channel, Instant now) {
        for (Message message : messages) {
            String key = key(message.id(), channel);
            if (!reached.contains(key)) {
                kept.putIfAbsent(key, new Owed(message, now));
            }
        }
    }

    @Override
    public List<Owed> owed(String channel, int most) {
        return kept.entrySet().stream()
                .filter(one -> one.getKey().endsWith("|" + channel))
                .map(Map.Entry::getValue)
                .limit(most)
                .toList();
    }

    private static String key(String messageId, String channel) {
        return messageId + "|" + channel;
    }
}
