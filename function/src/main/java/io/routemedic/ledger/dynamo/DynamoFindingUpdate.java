package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.Schema.Listing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a batch changes in the item of one finding. */
final class DynamoFindingUpdate implements DynamoBatchPart.BatchItem {

    private final String id;
    private final List<Finding> same;
    private final Finding latest;
    private final Way way;
    private final Instant now;

    private enum Way {
        FOUND,
        PUT_OFF,
        LATER
    }

    private DynamoFindingUpdate(String id, List<Finding> same, Way way, Instant now) {
        this.id = id;
        this.same = same;
        this.latest = same.getLast();
        this.way = way;
        this.now = now;
    }

    /** It is counted, and described as it was found. */
    static DynamoFindingUpdate found(String id, List<Finding> same, Instant now) {
        return new DynamoFindingUpdate(id, same, Way.FOUND, now);
    }

    /** It is counted, and described only where nothing is known of it. */
    static DynamoFindingUpdate putOff(String id, List<Finding> same, Instant now) {
        return new DynamoFindingUpdate(id, same, Way.PUT_OFF, now);
    }

    /** It was counted before, and is described as it was found now. */
    static DynamoFindingUpdate later(String id, List<Finding> same, Instant now) {
        return new DynamoFindingUpdate(id, same, Way.LATER, now);
    }

    @Override
    public Optional<String> findingId() {
        return Optional.of(id);
    }

    @Override
    public Optional<String> putOff() {
        return way == Way.PUT_OFF ? Optional.of(id) : Optional.empty();
    }

    @Override
    public DynamoUpdate write(Optional<DynamoItem> found) {
        Instant lastSeen = latest.incident().lastSeen();
        if (found.filter(item -> item.time("lastSeen").isAfter(lastSeen)).isPresent()) {
            // Seen later than in this batch: it keeps its latest description.
            return counting();
        }
        DynamoUpdate update = described(lastSeen);
        if (latest.isRoot()) {
            // No list has it: its findings stand there.
            return update;
        }
        return found.filter(this::isAcknowledged)
                .map(item -> acknowledged(update, item.time("acknowledgedAt")))
                .orElseGet(() -> open(update, lastSeen));
    }

    private DynamoUpdate described(Instant lastSeen) {
        DynamoItem description = DynamoFindings.describe(latest);
        DynamoUpdate update = counting();
        if (way != Way.PUT_OFF && latest.rootKey().isEmpty()) {
            update.remove("rootId");
        }
        return (way == Way.PUT_OFF ? update.setIfAbsent(description) : update.set(description))
                .set(
                        new DynamoItem()
                                .with("lastSeen", lastSeen)
                                .with("routeMissing", lastMissing())
                                .keptFrom(now, FINDING))
                .setIfAbsent("firstSeen", latest.incident().firstSeen())
                .remove(DynamoFindings.SETTLED)
                .onlyIf("attribute_not_exists({lastSeen}) OR {lastSeen} <= ?", lastSeen);
    }

    /** What is put off may have any cause: whoever knows of the finding is not told anew. */
    private boolean isAcknowledged(DynamoItem item) {
        return way == Way.PUT_OFF
                ? item.has("acknowledgedCause")
                : DynamoFindings.isAcknowledged(item, latest.cause());
    }

    private DynamoUpdate acknowledged(DynamoUpdate update, Instant at) {
        update.set(new DynamoItem().listed(Listing.ACKNOWLEDGED, at));
        return way == Way.PUT_OFF
                ? update.onlyIf("attribute_exists({acknowledgedCause})")
                : update.onlyIf("{acknowledgedCause} = ?", latest.cause());
    }

    private DynamoUpdate open(DynamoUpdate update, Instant lastSeen) {
        update.set(new DynamoItem().listed(Listing.FINDING, id, lastSeen));
        return way == Way.PUT_OFF
                ? update.onlyIf("attribute_not_exists({acknowledgedCause})")
                : update.onlyIf(
                        "attribute_not_exists({acknowledgedCause}) OR {acknowledgedCause} <> ?",
                        latest.cause());
    }

    private DynamoUpdate counting() {
        DynamoUpdate update = new DynamoUpdate(FINDING.key(id));
        if (way == Way.LATER) {
            return update.add("hits", 0);
        }
        update.add("hits", same.stream().mapToLong(one -> one.incident().count()).sum());
        Set<String> marks =
                same.stream()
                        .flatMap(one -> one.incident().sources().marks().stream())
                        .collect(Collectors.toUnmodifiableSet());
        return marks.isEmpty() ? update : update.add(DynamoFindings.SOURCE_MARKS, marks);
    }

    /** What another cause overtakes stays on record. */
    private Optional<Instant> lastMissing() {
        return same.stream()
                .flatMap(finding -> finding.routeMissing().stream())
                .max(Comparator.naturalOrder());
    }
}
