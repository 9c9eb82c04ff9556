package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.DynamoWrite;
import io.routemedic.dynamo.Schema.Listing;
import java.time.Instant;
import java.util.List;

/** What a batch changes in the item of one finding. */
final class DynamoFindingUpdate {

    private final String id;
    private final long hits;
    private final Finding latest;
    private final Way way;
    private final Instant now;

    private enum Way {
        FOUND,
        PUT_OFF,
        LATER
    }

    private DynamoFindingUpdate(String id, long hits, Finding latest, Way way, Instant now) {
        this.id = id;
        this.hits = hits;
        this.latest = latest;
        this.way = way;
        this.now = now;
    }

    /** It is counted, and described as it was found. */
    static DynamoFindingUpdate found(String id, List<Finding> same, Instant now) {
        return new DynamoFindingUpdate(id, requests(same), same.getLast(), Way.FOUND, now);
    }

    /** It is counted, and described only where nothing is known of it. */
    static DynamoFindingUpdate putOff(String id, List<Finding> same, Instant now) {
        return new DynamoFindingUpdate(id, requests(same), same.getLast(), Way.PUT_OFF, now);
    }

    /** It was counted before, and is described as it was found now. */
    static DynamoFindingUpdate later(String id, List<Finding> same, Instant now) {
        return new DynamoFindingUpdate(id, 0, same.getLast(), Way.LATER, now);
    }

    private static long requests(List<Finding> findings) {
        return findings.stream().mapToLong(one -> one.incident().count()).sum();
    }

    String id() {
        return id;
    }

    /** The count alone. */
    DynamoWrite ofCount() {
        return counting();
    }

    /** All of it; refused where the finding was seen later than in this batch. */
    DynamoWrite whole() {
        Instant lastSeen = latest.incident().lastSeen();
        DynamoItem description = DynamoFindings.describe(latest);
        DynamoUpdate update =
                counting().onlyIf("attribute_not_exists({lastSeen}) OR {lastSeen} <= ?", lastSeen);
        update.set(new DynamoItem().with("lastSeen", lastSeen).keptFrom(now, FINDING));
        update.setIfAbsent("firstSeen", latest.incident().firstSeen());
        switch (way) {
            case FOUND -> open(update.set(description), lastSeen);
            case PUT_OFF -> open(update.setIfAbsent(description), lastSeen);
            case LATER -> update.set(description);
        }
        return update;
    }

    private DynamoUpdate counting() {
        return new DynamoUpdate(FINDING.key(id)).add("hits", hits);
    }

    private void open(DynamoUpdate update, Instant lastSeen) {
        update.set(new DynamoItem().listed(Listing.FINDING, id, lastSeen)).remove("acknowledgedBy");
    }
}
