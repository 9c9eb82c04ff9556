package io.routemedic.ledger;

import io.routemedic.diagnosis.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Findings in the state table. A batch's findings are counted in transactions of up to 99, each
 * with a marker for its part of the batch: a redelivered batch finds the marker and counts nothing.
 */
public final class DynamoFindingLedger implements FindingLedger {

    private static final int FINDINGS_A_PART = 99;
    private static final String OPEN_KEY = "finding";
    private static final String ANY_TIME = "9";

    /** Longer than CloudWatch Logs and Lambda go on delivering a batch. */
    private static final Duration MARKERS_KEPT = Duration.ofDays(3);

    private static final Duration FINDINGS_KEPT = Duration.ofDays(30);

    private final DynamoTable table;

    public DynamoFindingLedger(DynamoTable table) {
        this.table = table;
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
            read(part).forEach(record -> records.put(record.id(), record));
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
        List<CancellationReason> reasons;
        do {
            List<TransactWriteItem> writes = new ArrayList<>();
            writes.add(marker(batchId, number, now));
            for (String id : ids) {
                writes.add(
                        update(id, findings.getOrDefault(id, List.of()), now, late)
                                .inTransaction(table.name()));
            }
            reasons = table.transact(writes);
        } while (!reasons.isEmpty()
                && !DynamoTable.isRefused(reasons.getFirst())
                && addLate(ids, reasons, late));
    }

    /** Some findings were seen later than in this batch: these keep their latest description. */
    private static boolean addLate(
            List<String> ids, List<CancellationReason> reasons, Set<String> late) {
        boolean any = false;
        for (int i = 0; i < ids.size(); i++) {
            if (DynamoTable.isRefused(reasons.get(i + 1))) {
                any |= late.add(ids.get(i));
            }
        }
        return any;
    }

    private TransactWriteItem marker(String batchId, int number, Instant now) {
        DynamoItem marker =
                DynamoItem.of("batch#" + batchId, "part#" + number)
                        .expiring(now.plus(MARKERS_KEPT));
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(table.name())
                                .item(marker.values())
                                .conditionExpression("attribute_not_exists(pk)")
                                .build())
                .build();
    }

    private static DynamoUpdate update(
            String id, List<Finding> findings, Instant now, Set<String> late) {
        DynamoUpdate update = new DynamoUpdate(DynamoFindings.pk(id), DynamoFindings.SK);
        update.add("hits", findings.stream().mapToLong(one -> one.incident().count()).sum());
        if (late.contains(id)) {
            return update;
        }
        Finding latest = findings.getLast();
        update.set(DynamoFindings.describe(latest))
                .setIfAbsent("firstSeen", DynamoItem.time(latest.incident().firstSeen()))
                .set("lastSeen", DynamoItem.time(latest.incident().lastSeen()))
                .set("openKey", DynamoItem.text(OPEN_KEY))
                .set("expiresAt", DynamoItem.number(now.plus(FINDINGS_KEPT).getEpochSecond()))
                .remove("acknowledgedBy");
        return update.onlyIf("(attribute_not_exists(#lastSeen) OR #lastSeen <= :lastSeen)");
    }

    private List<FindingRecord> read(List<String> ids) {
        return table
                .get(
                        ids.stream()
                                .map(id -> DynamoItem.key(DynamoFindings.pk(id), DynamoFindings.SK))
                                .toList())
                .stream()
                .filter(DynamoFindingLedger::isFinding)
                .map(DynamoFindings::read)
                .toList();
    }

    @Override
    public Optional<FindingRecord> find(String findingId) {
        return table.get(DynamoFindings.pk(findingId), DynamoFindings.SK)
                .filter(DynamoFindingLedger::isFinding)
                .map(DynamoFindings::read);
    }

    @Override
    public List<FindingRecord> open(int limit) {
        return table.open(OPEN_KEY, ANY_TIME, limit, false).stream()
                .filter(DynamoFindingLedger::isFinding)
                .map(DynamoFindings::read)
                .toList();
    }

    @Override
    public void acknowledge(String findingId, String actor) {
        DynamoUpdate update =
                new DynamoUpdate(DynamoFindings.pk(findingId), DynamoFindings.SK)
                        .set("acknowledgedBy", DynamoItem.text(actor))
                        .remove("openKey");
        table.update(update.onlyIf("attribute_exists(pk)"));
    }

    /** Claims may be left of a finding whose record has expired. */
    private static boolean isFinding(DynamoItem item) {
        return item.has("cause");
    }
}
