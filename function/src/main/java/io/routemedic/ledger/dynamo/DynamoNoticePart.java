package io.routemedic.ledger.dynamo;

import static io.routemedic.ledger.dynamo.DynamoFindings.asked;
import static io.routemedic.ledger.dynamo.DynamoFindings.told;
import static io.routemedic.ledger.dynamo.DynamoFindings.toldAt;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.ledger.findings.DueNotice;
import io.routemedic.ledger.findings.NoticeClaims.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is written about one notice into a finding's item, on a condition. One update may hold
 * several of them.
 */
sealed interface DynamoNoticePart {

    DueNotice notice();

    /** Adds the change and its condition to the update of the finding's item. */
    void addTo(DynamoUpdate update);

    /** Whether the condition holds for the item that was found. */
    boolean holds(DynamoItem found);

    default String findingId() {
        return notice().finding().id();
    }

    /** Leave to send, for a while. */
    record Claimed(Claim claim, Instant now) implements DynamoNoticePart {

        /** Longer than it takes to send a round of notices. */
        private static final Duration CLAIM = Duration.ofMinutes(2);

        @Override
        public DueNotice notice() {
            return claim.notice();
        }

        @Override
        public void addTo(DynamoUpdate update) {
            String until = until(claim);
            onlyIfDue(update, notice());
            update.set(claimant(claim), claim.claimant())
                    .set(until, now.plus(CLAIM))
                    .onlyIf(
                            "attribute_not_exists({%1$s}) OR {%1$s} <= ? OR {%2$s} = ?"
                                    .formatted(until, claimant(claim)),
                            now,
                            claim.claimant());
        }

        @Override
        public boolean holds(DynamoItem found) {
            boolean taken = found.when(until(claim)).filter(now::isBefore).isPresent();
            return isDue(found, notice()) && (!taken || isHeld(found, claim));
        }
    }

    /** Delivered without a claim. */
    record Told(DueNotice notice, Instant at) implements DynamoNoticePart {

        @Override
        public void addTo(DynamoUpdate update) {
            onlyIfDue(update, notice);
            deliver(update, notice, at);
        }

        @Override
        public boolean holds(DynamoItem found) {
            return isDue(found, notice);
        }
    }

    /** Delivered under a claim. */
    record Sent(Claim claim, Instant at) implements DynamoNoticePart {

        @Override
        public DueNotice notice() {
            return claim.notice();
        }

        @Override
        public void addTo(DynamoUpdate update) {
            deliver(update, notice(), at);
            update.remove(claimant(claim))
                    .remove(until(claim))
                    .onlyIf("{" + claimant(claim) + "} = ?", claim.claimant());
        }

        @Override
        public boolean holds(DynamoItem found) {
            return isHeld(found, claim);
        }
    }

    private static void onlyIfDue(DynamoUpdate update, DueNotice notice) {
        switch (notice) {
            case DueNotice.AtThreshold at -> onlyIfTold(update, at);
            case DueNotice.Question(var _, String target, String plan) ->
                    update.onlyIf(
                            "attribute_not_exists({%1$s}) OR NOT contains({%1$s}, ?)"
                                    .formatted(asked(target)),
                            plan);
        }
    }

    private static void onlyIfTold(DynamoUpdate update, DueNotice.AtThreshold notice) {
        String told = told(notice.target());
        Optional<Instant> last = notice.told().deliveredAt();
        if (last.isEmpty()) {
            update.onlyIf("attribute_not_exists({" + told + "})");
        } else {
            update.onlyIf(
                    "{%s} = ? AND {%s} = ?".formatted(told, toldAt(notice.target())),
                    notice.told().threshold(),
                    last.get());
        }
    }

    private static boolean isDue(DynamoItem found, DueNotice notice) {
        return switch (notice) {
            case DueNotice.AtThreshold at ->
                    DynamoFindings.notice(found, at.target()).isSameNoticeAs(at.told());
            case DueNotice.Question(var _, String target, String plan) ->
                    !found.textSet(asked(target)).contains(plan);
        };
    }

    private static void deliver(DynamoUpdate update, DueNotice notice, Instant at) {
        switch (notice) {
            case DueNotice.AtThreshold(var _, String target, long threshold) ->
                    update.set(told(target), threshold).set(toldAt(target), at);
            case DueNotice.Question(var _, String target, String plan) ->
                    update.add(asked(target), Set.of(plan));
        }
    }

    private static boolean isHeld(DynamoItem found, Claim claim) {
        return found.text(claimant(claim)).equals(claim.claimant());
    }

    private static String claimant(Claim claim) {
        return "claim#" + lane(claim.notice());
    }

    private static String until(Claim claim) {
        return "claimUntil#" + lane(claim.notice());
    }

    /** A question does not wait for another notice to be sent. */
    private static String lane(DueNotice notice) {
        return switch (notice) {
            case DueNotice.AtThreshold _ -> notice.target();
            case DueNotice.Question _ -> notice.target() + "?";
        };
    }
}
