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
import io.routemedic.ledger.Acknowledgement;
import io.routemedic.ledger.FindingIds;
import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.ledger.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<String, DynamoItem> inTheWay = new HashMap<>();
        Map<Integer, DynamoItem> refused;
        do {
            List<DynamoWrite> writes = new ArrayList<>();
            writes.add(
                    DynamoWrite.put(
                                    BATCH_PART.key(batchId, number),
                                    new DynamoItem().keptFrom(now, BATCH_PART))
                            .onlyIf("attribute_not_exists({pk})"));
            for (String id : ids) {
                List<Finding> some = findings.getOrDefault(id, List.of());
                writes.add(update(id, some, now, Optional.ofNullable(inTheWay.get(id))));
            }
            refused = tables.write(writes);
            refused.forEach(
                    (place, found) -> inTheWay.put(place == 0 ? "" : ids.get(place - 1), found));
        } while (!refused.isEmpty() && !refused.containsKey(0));
    }

    /**
     * What to write of one finding.
     *
     * @param found the item that was in the way of writing it as one that nobody knows of
     */
    private static DynamoWrite update(
            String id, List<Finding> findings, Instant now, Optional<DynamoItem> found) {
        DynamoUpdate update = new DynamoUpdate(FINDING.key(id));
        update.add("hits", findings.stream().mapToLong(one -> one.incident().count()).sum());
        Set<String> marks =
                findings.stream()
                        .flatMap(one -> one.incident().sources().marks().stream())
                        .collect(Collectors.toUnmodifiableSet());
        if (!marks.isEmpty()) {
            update.add(DynamoFindings.SOURCE_MARKS, marks);
        }
        Finding latest = findings.getLast();
        Instant lastSeen = latest.incident().lastSeen();
        if (found.filter(item -> item.time("lastSeen").isAfter(lastSeen)).isPresent()) {
            // Seen later than in this batch: it keeps its latest description.
            return update;
        }
        described(update, findings, now);
        return found.filter(item -> DynamoFindings.isAcknowledged(item, latest.cause()))
                .map(item -> acknowledged(update, latest, item.time("acknowledgedAt")))
                .orElseGet(() -> open(update, latest));
    }

    private static DynamoWrite acknowledged(DynamoUpdate update, Finding latest, Instant at) {
        return update.set(new DynamoItem().listed(Listing.ACKNOWLEDGED, at))
                .onlyIf("{acknowledgedCause} = ?", latest.cause());
    }

    private static DynamoWrite open(DynamoUpdate update, Finding latest) {
        return update.set(new DynamoItem().listed(Listing.FINDING, latest.incident().lastSeen()))
                .onlyIf(
                        "attribute_not_exists({acknowledgedCause}) OR {acknowledgedCause} <> ?",
                        latest.cause());
    }

    private static void described(DynamoUpdate update, List<Finding> findings, Instant now) {
        Finding latest = findings.getLast();
        Instant lastSeen = latest.incident().lastSeen();
        update.set(
                        DynamoFindings.describe(latest)
                                .with("lastSeen", lastSeen)
                                .with("routeMissing", lastMissing(findings))
                                .keptFrom(now, FINDING))
                .setIfAbsent("firstSeen", latest.incident().firstSeen())
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
        return latest(Listing.FINDING, limit);
    }

    @Override
    public List<FindingRecord> acknowledged(int limit) {
        return latest(Listing.ACKNOWLEDGED, limit);
    }

    private List<FindingRecord> latest(Listing listing, int limit) {
        return tables.find(DynamoQuery.latest(listing, limit)).stream()
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
    public void acknowledge(String findingId, Acknowledgement acknowledgement) {
        DynamoUpdate update = new DynamoUpdate(FINDING.key(findingId));
        update.set(
                        DynamoFindings.describe(acknowledgement)
                                .listed(Listing.ACKNOWLEDGED, acknowledgement.at()))
                .onlyIf("attribute_exists({pk})");
        if (acknowledgement.falseAlarm().isEmpty()) {
            update.remove("falseAlarm");
        }
        var _ = tables.write(update);
    }
}
