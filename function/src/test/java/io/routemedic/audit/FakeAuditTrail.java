package io.routemedic.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chained trail in memory. */
public final class FakeAuditTrail implements AuditTrail {

    private final Map<String, AuditEvent> events = new LinkedHashMap<>();

    @Override
    public synchronized void append(List<AuditEvent> appended) {
        appended.forEach(event -> events.putIfAbsent(event.id(), event));
    }

    public synchronized List<AuditEvent> events() {
        return List.copyOf(events.values());
    }

    public List<String> types() {
        return events().stream().map(AuditEvent::type).toList();
    }

    /** The events as they would be stored. */
    public List<AuditEntry> chain() {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = ChainHash.NONE;
        for (AuditEvent event : events()) {
            String text = AuditJson.write(event);
            long sequence = chain.size() + 1L;
            String hash = ChainHash.of(previous, sequence, text);
            chain.add(new AuditEntry(event.subject(), sequence, previous, hash, text));
            previous = hash;
        }
        return chain;
    }
}
