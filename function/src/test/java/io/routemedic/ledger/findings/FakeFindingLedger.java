package io.routemedic.ledger.findings;

import io.routemedic.diagnosis.finding.Finding;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings in memory; what is counted takes the place of what was. */
public final class FakeFindingLedger implements FindingLedger {

    private final Map<String, FindingRecord> records = new LinkedHashMap<>();
    private final Set<String> over = new HashSet<>();
    private final Map<String, Acknowledgement> acknowledgements = new LinkedHashMap<>();

    @Override
    public synchronized Counted count(
            String batchId, List<Finding> findings, PutOff putOff, Instant now) {
        return new Counted(describe(batchId, findings, now), putOff.findings());
    }

    @Override
    public synchronized Map<String, FindingRecord> describe(
            String batchId, List<Finding> findings, Instant now) {
        for (Finding finding : findings) {
            FindingRecord record = FindingRecord.of(finding);
            records.put(record.id(), record);
            over.remove(record.id());
        }
        return Map.copyOf(records);
    }

    @Override
    public synchronized Optional<FindingRecord> find(String findingId) {
        return Optional.ofNullable(records.get(findingId));
    }

    @Override
    public synchronized List<FindingRecord> open(int limit) {
        return records.values().stream()
                .filter(record -> !over.contains(record.id()))
                .filter(record -> !record.isRoot())
                .filter(record -> !acknowledgements.containsKey(record.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void settle(FindingRecord finding, Settlement settlement, boolean isOver) {
        records.computeIfPresent(
                finding.id(),
                (_, found) ->
                        found.lastSeen().equals(finding.lastSeen())
                                ? settled(found, settlement)
                                : found);
        if (isOver) {
            over.add(finding.id());
        }
    }

    private static FindingRecord settled(FindingRecord of, Settlement settlement) {
        return new FindingRecord(
                of.id(),
                of.key(),
                of.symptom(),
                of.cause(),
                of.confidence(),
                of.count(),
                of.distinctSources(),
                of.activity(),
                of.firstSeen(),
                of.lastSeen(),
                of.routeMissing(),
                of.samplePaths(),
                of.evidence(),
                of.deployable(),
                of.rootId(),
                Optional.of(settlement),
                of.acknowledgement(),
                of.notices());
    }

    @Override
    public synchronized void acknowledge(String findingId, Acknowledgement acknowledgement) {
        acknowledgements.put(findingId, acknowledgement);
    }

    @Override
    public synchronized List<FindingRecord> acknowledged(int limit) {
        return records.values().stream()
                .filter(record -> acknowledgements.containsKey(record.id()))
                .limit(limit)
                .toList();
    }

    public Map<String, Acknowledgement> acknowledgements() {
        return Map.copyOf(acknowledgements);
    }
}
