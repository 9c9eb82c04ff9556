package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.BATCH_PART;
import static io.routemedic.dynamo.Schema.ItemType.FINDING;
import static java.util.Comparator.comparing;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoQuery;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.Schema;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.ledger.dynamo.DynamoBatchPart.BatchItem;
import io.routemedic.ledger.findings.Acknowledgement;
import io.routemedic.ledger.findings.FindingIds;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.PutOffIncident;
import io.routemedic.ledger.findings.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Findings in the state table. A batch's findings are counted in transactions of up to 99, each
 * with a marker for its part of the batch: a redelivered batch finds the marker and counts nothing.
 */
public final class DynamoFindingLedger implements FindingLedger {

    private static final int ITEMS_A_PART = 99;

    private final DynamoTables tables;
    private final DynamoKnownFindings known;

    public DynamoFindingLedger(DynamoTables tables, DynamoKnownFindings known) {
        this.tables = tables;
        this.known = known;
    }

    @Override
    public Counted count(String batchId, List<Finding> findings, PutOff putOff, Instant now) {
        return write(
                batchId,
                findings,
                (id, same) ->
                        putOff.findings().contains(id)
                                ? DynamoFindingUpdate.putOff(id, same, now)
                                : DynamoFindingUpdate.found(id, same, now),
                putOff,
                now);
    }

    @Override
    public Map<String, FindingRecord> describe(
            String batchId, List<Finding> findings, Instant now) {
        return write(
                        batchId,
                        findings,
                        (id, same) -> DynamoFindingUpdate.later(id, same, now),
                        new PutOff(Set.of(), List.of()),
                        now)
                .records();
    }

    private Counted write(
            String batchId,
            List<Finding> findings,
            BiFunction<String, List<Finding>, DynamoFindingUpdate> update,
            PutOff putOff,
            Instant now) {
        List<BatchItem> items = new ArrayList<>();
        byId(findings).forEach((id, same) -> items.add(update.apply(id, same)));
        putOff.incidents().forEach(one -> items.add(new KeptIncident(one, now)));
        Map<String, FindingRecord> records = new HashMap<>();
        Set<String> putOffThen = new HashSet<>();
        for (int from = 0; from < items.size(); from += ITEMS_A_PART) {
            List<BatchItem> part = items.subList(from, Math.min(items.size(), from + ITEMS_A_PART));
            Schema.Key marker = BATCH_PART.key(batchId, from / ITEMS_A_PART);
            DynamoBatchPart.Written written =
                    new DynamoBatchPart(tables, known, marker, part, now).write();
            putOffThen.addAll(written.putOff());
            written.findings().stream()
                    .flatMap(item -> DynamoFindings.read(item).stream())
                    .forEach(record -> records.put(record.id(), record));
        }
        return new Counted(records, putOffThen);
    }

    /**
     * So that a redelivered batch falls into the same parts: by id, and in the end root causes,
     * which may be others once more of the batch can be diagnosed.
     */
    private static Map<String, List<Finding>> byId(List<Finding> findings) {
        Map<String, List<Finding>> byId = new LinkedHashMap<>();
        findings.stream()
                .sorted(comparing(Finding::isRoot).thenComparing(DynamoFindingLedger::id))
                .forEach(one -> byId.computeIfAbsent(id(one), _ -> new ArrayList<>()).add(one));
        return byId;
    }

    private static String id(Finding finding) {
        return FindingIds.of(finding.incident().key());
    }

    private record KeptIncident(PutOffIncident incident, Instant now) implements BatchItem {

        @Override
        public DynamoUpdate write(Optional<DynamoItem> found) {
            return DynamoPutOffIncidents.write(incident, now);
        }

        @Override
        public Optional<String> findingId() {
            return Optional.empty();
        }
    }

    @Override
    public Optional<FindingRecord> find(String findingId) {
        return tables.find(FINDING.key(findingId)).flatMap(DynamoFindings::read);
    }

    @Override
    public List<FindingRecord> open(int limit) {
        return latest(Listing.FINDING, limit).stream()
                .sorted(Comparator.comparing(FindingRecord::lastSeen).reversed())
                .toList();
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
