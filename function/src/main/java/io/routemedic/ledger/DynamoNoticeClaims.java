package io.routemedic.ledger;

import java.time.Instant;
import java.util.ArrayList;
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

    private final DynamoTable table;

    public DynamoNoticeClaims(DynamoTable table) {
        this.table = table;
    }

    @Override
    public List<Claim> claim(
            List<DueNotice> wanted,
            List<DueNotice.AtThreshold> told,
            String claimant,
            Instant now) {
        Stream<DynamoNoticePart> parts =
                Stream.concat(
                        told.stream().map(notice -> new DynamoNoticePart.Told(notice, now)),
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
            Map<String, DynamoItem> refused = table.update(updates(parts));
            if (refused.isEmpty()) {
                return parts;
            }
            parts = parts.stream().filter(part -> mayHold(part, refused)).toList();
        }
        return List.of();
    }

    private static boolean mayHold(DynamoNoticePart part, Map<String, DynamoItem> refused) {
        return Optional.ofNullable(refused.get(part.findingId())).map(part::holds).orElse(true);
    }

    private static Map<String, DynamoUpdate> updates(List<DynamoNoticePart> parts) {
        Map<String, DynamoUpdate> updates = new LinkedHashMap<>();
        for (DynamoNoticePart part : parts) {
            part.addTo(
                    updates.computeIfAbsent(
                            part.findingId(),
                            id -> new DynamoUpdate(DynamoFindings.pk(id), DynamoFindings.SK)));
        }
        return updates;
    }
}
