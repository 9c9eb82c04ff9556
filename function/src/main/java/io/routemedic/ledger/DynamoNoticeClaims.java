package io.routemedic.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Claims as attributes of the finding's own item, one set a target. */
public final class DynamoNoticeClaims implements NoticeClaims {

    /** Longer than a function runs on after it claimed a notice. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final DynamoTable table;

    public DynamoNoticeClaims(DynamoTable table) {
        this.table = table;
    }

    @Override
    public Claim claim(
            FindingRecord finding, String target, long threshold, String claimant, Instant now) {
        String claim = claim(target);
        DynamoUpdate update =
                item(finding.id())
                        .set(claim, DynamoItem.text(claimant))
                        .set(until(target), DynamoItem.time(now.plus(CLAIM)));
        unchanged(update, target, finding.notice(target));
        String until = update.name(until(target));
        update.onlyIf(
                "(attribute_not_exists(%s) OR %s <= %s OR %s = %s)"
                        .formatted(
                                until,
                                until,
                                update.value("now", DynamoItem.time(now)),
                                update.name(claim),
                                update.value("claimant", DynamoItem.text(claimant))));
        Claim granted = new Claim.Granted(finding.id(), target, threshold, claimant);
        return table.update(update)
                .map(
                        found ->
                                found.string(claim).equals(claimant)
                                        ? granted
                                        : refused(found, target, now))
                .orElse(granted);
    }

    private static Claim refused(DynamoItem found, String target, Instant now) {
        Optional<Instant> until = found.when(until(target)).filter(now::isBefore);
        return until.isPresent() ? new Claim.InProgress(until.get()) : new Claim.AlreadyDelivered();
    }

    private static void unchanged(DynamoUpdate update, String target, NoticeState told) {
        String threshold = update.name(DynamoFindings.told(target));
        if (told.deliveredAt().isEmpty()) {
            update.onlyIf("attribute_not_exists(" + threshold + ")");
            return;
        }
        String deliveredAt = update.name(DynamoFindings.toldAt(target));
        update.onlyIf(
                threshold + " = " + update.value("told", DynamoItem.number(told.threshold())));
        update.onlyIf(
                deliveredAt
                        + " = "
                        + update.value("toldAt", DynamoItem.time(told.deliveredAt().get())));
    }

    @Override
    public void delivered(Claim.Granted claim, Instant at) {
        DynamoUpdate update =
                item(claim.id())
                        .set(
                                DynamoFindings.told(claim.target()),
                                DynamoItem.number(claim.threshold()))
                        .set(DynamoFindings.toldAt(claim.target()), DynamoItem.time(at));
        table.update(whileHeld(update, claim));
    }

    @Override
    public void release(Claim.Granted claim) {
        table.update(whileHeld(item(claim.id()), claim));
    }

    private static DynamoUpdate whileHeld(DynamoUpdate update, Claim.Granted claim) {
        update.remove(claim(claim.target())).remove(until(claim.target()));
        return update.onlyIf(
                update.name(claim(claim.target()))
                        + " = "
                        + update.value("token", DynamoItem.text(claim.token())));
    }

    private static DynamoUpdate item(String findingId) {
        return new DynamoUpdate(DynamoFindings.pk(findingId), DynamoFindings.SK);
    }

    private static String claim(String target) {
        return "claim#" + target;
    }

    private static String until(String target) {
        return "claimUntil#" + target;
    }
}
