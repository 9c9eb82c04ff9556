package io.routemedic.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trail in memory. */
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
}
