package io.routemedic.ledger.findings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Put-off incidents in memory. */
public final class FakePutOffIncidents implements PutOffIncidents {

    private final Map<String, PutOffIncident> kept = new LinkedHashMap<>();

    @Override
    public synchronized void keep(List<PutOffIncident> incidents, Instant now) {
        incidents.forEach(one -> kept.put(one.id(), one));
    }

    @Override
    public synchronized List<PutOffIncident> due(Instant now, int limit) {
        return kept.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void done(PutOffIncident incident) {
        kept.remove(incident.id(), incident);
    }
}
