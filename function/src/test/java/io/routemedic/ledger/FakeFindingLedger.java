package io.routemedic.ledger;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.incident.Incident;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings in memory; what is counted takes the place of what was. */
public final class FakeFindingLedger implements FindingLedger {

    private final Map<String, FindingRecord> records = new LinkedHashMap<>();

    @Override
    public synchronized Map<String, FindingRecord> count(
            String batchId, List<Finding> findings, Instant now) {
        for (Finding finding : findings) {
            String id = FindingIds.of(finding.incident().key());
            records.put(id, record(id, finding));
        }
        return Map.copyOf(records);
    }

    private static FindingRecord record(String id, Finding finding) {
        Incident incident = finding.incident();
        return new FindingRecord(
                id,
                incident.key(),
                incident.symptom(),
                finding.cause(),
                finding.confidence(),
                incident.count(),
                incident.distinctSources(),
                incident.activity(),
                incident.firstSeen(),
                incident.lastSeen(),
                incident.samplePaths(),
                finding.evidence(),
                finding.remedies().stream()
                        .filter(Remedy.Deploy.class::isInstance)
                        .map(remedy -> ((Remedy.Deploy) remedy).route())
                        .findFirst(),
                Optional.empty(),
                Map.of());
    }

    @Override
    public synchronized Optional<FindingRecord> find(String findingId) {
        return Optional.ofNullable(records.get(findingId));
    }

    @Override
    public synchronized List<FindingRecord> open(int limit) {
        return records.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void acknowledge(String findingId, String actor) {
        records.remove(findingId);
    }
}
