package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;
import static io.routemedic.dynamo.Schema.ItemType.PLACES;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.dynamo.Schema;
import io.routemedic.ledger.findings.StrangersPlaces;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One item a subject, hour and use, with the set of what has a place. */
public final class DynamoStrangersPlaces implements StrangersPlaces {

    private static final String TAKEN = "taken";
    private static final int FINDINGS_A_REQUEST = 99;

    /** Batches of one stage that are read at the same moment. */
    private static final int MOST_TURNS = 20;

    private final DynamoTables tables;

    public DynamoStrangersPlaces(DynamoTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> findings(String subject, Instant at, List<String> ids) {
        Schema.Key places = key(subject, "new", at);
        Set<String> counted = new LinkedHashSet<>();
        Set<String> taken = Set.of();
        for (int from = 0; from < ids.size(); from += FINDINGS_A_REQUEST) {
            int to = Math.min(ids.size(), from + FINDINGS_A_REQUEST);
            List<Schema.Key> keys = new ArrayList<>(List.of(places));
            ids.subList(from, to).forEach(id -> keys.add(FINDING.key(id)));
            for (DynamoItem item : tables.find(keys)) {
                if (FINDING.has(item)) {
                    DynamoFindings.read(item).ifPresent(record -> counted.add(record.id()));
                } else {
                    taken = item.textSet(TAKEN);
                }
            }
        }
        List<String> others = ids.stream().filter(id -> !counted.contains(id)).toList();
        counted.addAll(take(places, taken, FINDINGS, others, at));
        return counted;
    }

    @Override
    public Set<String> notices(String subject, Instant at, List<String> occasions) {
        Schema.Key places = key(subject, "again", at);
        Set<String> taken = tables.find(places).map(item -> item.textSet(TAKEN)).orElse(Set.of());
        return take(places, taken, NOTICES, occasions, at);
    }

    private static Schema.Key key(String subject, String use, Instant at) {
        return PLACES.key(subject, use + "#" + at.truncatedTo(ChronoUnit.HOURS));
    }

    /** Takes the free places, in order; who was quicker is asked what is left. */
    private Set<String> take(
            Schema.Key places, Set<String> known, int most, List<String> wanted, Instant at) {
        Set<String> taken = known;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Set<String> before = taken;
            Set<String> granted = new LinkedHashSet<>(wanted);
            granted.retainAll(before);
            List<String> more =
                    wanted.stream()
                            .filter(one -> !before.contains(one))
                            .distinct()
                            .limit(Math.max(0, most - before.size()))
                            .toList();
            Optional<DynamoItem> refused =
                    more.isEmpty() ? Optional.empty() : write(places, before, more, at);
            if (refused.isEmpty()) {
                granted.addAll(more);
                return granted;
            }
            taken = refused.get().textSet(TAKEN);
        }
        Set<String> granted = new LinkedHashSet<>(wanted);
        granted.retainAll(taken);
        return granted;
    }

    private Optional<DynamoItem> write(
            Schema.Key places, Set<String> before, List<String> more, Instant at) {
        DynamoUpdate update =
                new DynamoUpdate(places)
                        .add(TAKEN, Set.copyOf(more))
                        .set(new DynamoItem().keptFrom(at, PLACES));
        return tables.write(
                before.isEmpty()
                        ? update.onlyIf("attribute_not_exists({taken})")
                        : update.onlyIf("size({taken}) = ?", before.size()));
    }
}
