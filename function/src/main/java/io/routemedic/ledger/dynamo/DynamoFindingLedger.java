package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.BATCH_PART;
import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings in the state table. A batch's findings are counted in transactions of up to 99, each
 * with a marker for its part of the batch: a redelivered batch finds the marker and counts nothing.
 */
public final class DynamoFindingLedger implements FindingLedger {

    private static final int FINDINGS_A_PART = 99;

    private final DynamoTables tables;

    public DynamoFindingLedger(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<String, FindingRecord> count(String batchId, List<Finding> findings, Instant now) {
        // By id, so that a redelivered batch falls into the same parts.
        Map<String, List<Finding>> byId = new TreeMap<>();
        for (Finding finding : findings) {
            byId.computeIfAbsent(FindingIds.of(finding.incident().key()), _ -> new ArrayList<>())
                    .add(finding);
        }
        List<String> ids = List.copyOf(byId.keySet());
        Map<String, FindingRecord> records = new HashMap<>();
        for (int from = 0; from < ids.size(); from += FINDINGS_A_PART) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + FINDINGS_A_PART));
            countPart(batchId, from / FINDINGS_A_PART, part, byId, now);
            tables.find(part.stream().map(FINDING::key).toList()).stream()
                    .flatMap(item -> DynamoFindings.read(item).stream())
                    .forEach(record -> records.put(record.id(), record));
        }
        return records;
    }

    private void countPart(
            String batchId,
            int number,
            List<String> ids,
            Map<String, List<Finding>> findings,
            Instant now) {
        Set<String> late = new HashSet<>();
        Map<Integer, DynamoItem> refused;
        do {
            List<DynamoWrite> writes = new ArrayList<>();
            writes.add(
                    DynamoWrite.put(
                                    BATCH_PART.key(batchId, number),
                                    new DynamoItem().keptFrom(now, BATCH_PART))
                            .onlyIf("attribute_not_exists({pk})"));
            for (String id : ids) {
                writes.add(update(id, findings.getOrDefault(id, List.of()), now, late));
            }
            refused = tables.write(writes);
        } while (!refused.containsKey(0) && addLate(ids, refused.keySet(), late));
    }

    /** Some findings were seen later than in this batch: these keep their latest description. */
    private static boolean addLate(List<String> ids, Set<Integer> refused, Set<String> late) {
        return late.addAll(refused.stream().map(place -> ids.get(place - 1)).toList());
    }

    private static DynamoWrite update(
            String id, List<Finding> findings, Instant now, Set<String> late) {
        DynamoUpdate update = new DynamoUpdate(FINDING.key(id));
        update.add("hits", findings.stream().mapToLong(one -> one.incident().count()).sum());
        Set<String> marks =
                findings.stream()
                        .flatMap(one -> one.incident().sources().marks().stream())
                        .collect(Collectors.toUnmodifiableSet());
        if (!marks.isEmpty()) {
            update.add(DynamoFindings.SOURCE_MARKS, marks);
        }
        if (late.contains(id)) {
            return update;
        }
        Finding latest = findings.getLast();
        Instant lastSeen = latest.incident().lastSeen();
        return update.set(
                        DynamoFindings.describe(latest)
                                .with("lastSeen", lastSeen)
                                .with("routeMissing", lastMissing(findings))
                                .listed(Listing.FINDING, lastSeen)
                                .keptFrom(now, FINDING))
                .setIfAbsent("firstSeen", latest.incident().firstSeen())
                .remove("acknowledgedBy")
                .remove(DynamoFindings.SETTLED)
                .onlyIf("attribute_not_exists({lastSeen}) OR {lastSeen} <= ?", lastSeen);
    }

    /** What another cause overtakes stays on record. */
    private static Optional<Instant> lastMissing(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.routeMissing().stream())
                .max(Comparator.naturalOrder());
    }

    @Override
    public Optional<FindingRecord> find(String findingId) {
        return tables.find(FINDING.key(findingId)).flatMap(DynamoFindings::read);
    }

    @Override
    public List<FindingRecord> open(int limit) {
        return tables.find(DynamoQuery.latest(Listing.FINDING, limit)).stream()
                .flatMap(item -> DynamoFindings.read(item).stream())
                .toList();
    }

    @Override
    public void settle(FindingRecord finding, Settlement settlement, boolean isOver) {
        DynamoUpdate update =
                new DynamoUpdate(FINDING.key(finding.id()))
                        .set(DynamoFindings.describe(settlement));
        DynamoUpdate listed = isOver ? update.unlisted() : update;
        var _ = tables.write(listed.onlyIf("{lastSeen} = ?", finding.lastSeen()));
    }

    @Override
    public void acknowledge(String findingId, String actor) {
        var _ =
                tables.write(
                        new DynamoUpdate(FINDING.key(findingId))
                                .set("acknowledgedBy", actor)
                                .unlisted()
                                .onlyIf("attribute_exists({pk})"));
    }
}
