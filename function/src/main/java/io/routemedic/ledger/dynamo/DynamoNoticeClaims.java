package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.Schema.ItemType.FINDING;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.NoticeClaims;
import io.routemedic.ledger.findings.TrailMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Claims as attributes of the finding's own item, one set a target. All that concerns one finding
 * is one update of its item, and all updates are one transaction. Where it is refused, the items
 * tell which parts no longer hold, and the others are written without them.
 */
public final class DynamoNoticeClaims implements NoticeClaims {

    private final DynamoTables tables;
    private final DynamoKnownFindings known;

    public DynamoNoticeClaims(DynamoTables tables, DynamoKnownFindings known) {
        this.tables = tables;
        this.known = known;
    }

    @Override
    public List<Claim> claim(
            List<DueNotice> wanted, List<TrailMark> written, String claimant, Instant now) {
        Stream<DynamoNoticePart> parts =
                Stream.concat(
                        written.stream()
                                .map(mark -> new DynamoNoticePart.Told(mark.asNotice(), now)),
                        wanted.stream()
                                .map(notice -> new Claim(notice, claimant))
                                .map(claim -> new DynamoNoticePart.Claimed(claim, now)));
        List<Claim> granted = new ArrayList<>();
        for (DynamoNoticePart part : written(parts)) {
            if (part instanceof DynamoNoticePart.Claimed(Claim claim, Instant _)) {
                granted.add(claim);
            }
        }
        return granted;
    }

    @Override
    public void delivered(List<Claim> claims, Instant at) {
        var _ = written(claims.stream().map(claim -> new DynamoNoticePart.Sent(claim, at)));
    }

    /** The parts that were written. Each refusal leaves out one at least, so that it ends. */
    private List<DynamoNoticePart> written(Stream<DynamoNoticePart> wanted) {
        List<DynamoNoticePart> parts = wanted.toList();
        int mostRefusals = parts.size();
        for (int refusals = 0; refusals <= mostRefusals; refusals++) {
            Map<String, DynamoItem> refused = write(parts);
            if (refused.isEmpty()) {
                return parts;
            }
            parts = parts.stream().filter(part -> mayHold(part, refused)).toList();
        }
        return List.of();
    }

    private static boolean mayHold(DynamoNoticePart part, Map<String, DynamoItem> refused) {
        return Optional.ofNullable(refused.get(part.findingId()))
                .map(found -> part.holds(found))
                .orElse(true);
    }

    /** What stands in the way, by finding; nothing when all was written. */
    private Map<String, DynamoItem> write(List<DynamoNoticePart> parts) {
        Map<String, DynamoUpdate> updates = new LinkedHashMap<>();
        for (DynamoNoticePart part : parts) {
            part.addTo(
                    updates.computeIfAbsent(
                            part.findingId(), id -> new DynamoUpdate(FINDING.key(id))));
        }
        List<String> findings = List.copyOf(updates.keySet());
        Map<String, DynamoItem> refused = new HashMap<>();
        tables.write(List.copyOf(updates.values()))
                .forEach((place, found) -> refused.put(findings.get(place), found));
        if (refused.isEmpty()) {
            updates.forEach(known::wrote);
        }
        return refused;
    }
}
