package io.routemedic.notice.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A delivery log in memory, with the same promises as the table. */
public final class FakeDeliveryLog implements DeliveryLog {

    private final Set<String> reached = new HashSet<>();
    private final Map<String, Undelivered> kept = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();

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
    public void reached(String messageId, String channel, Instant at) {
        reached.add(key(messageId, channel));
        kept.remove(key(messageId, channel));
    }

    @Override
    public void keep(Undelivered undelivered, Instant notBefore) {
        String key = key(undelivered.message().id(), undelivered.channel());
        if (!reached.contains(key)) {
            kept.put(key, undelivered);
            due.put(key, notBefore);
        }
    }

    @Override
    public List<Undelivered> due(Instant now) {
        List<Undelivered> undelivered = new ArrayList<>();
        kept.forEach(
                (key, message) -> {
                    if (!due.getOrDefault(key, now).isAfter(now)) {
                        undelivered.add(message);
                    }
                });
        return undelivered;
    }

    private static String key(String messageId, String channel) {
        return messageId + "|" + channel;
    }
}
