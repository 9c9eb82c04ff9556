package io.routemedic.ledger;

import io.routemedic.ledger.NoticeClaims.Claim;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is written about one notice into a finding's item, on a condition. One update may hold
 * several of them.
 */
sealed interface DynamoNoticePart {

    DueNotice notice();

    default String findingId() {
        return notice().finding().id();
    }

    /** Adds the change and its condition to the update of the finding's item. */
    void addTo(DynamoUpdate update);

    /** Whether the condition holds for the item that was found. */
    boolean holds(DynamoItem found);

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
            AttributeValue claimant = DynamoItem.text(claim.claimant());
            update.set(claimant(claim), claimant)
                    .set(until(claim), DynamoItem.time(now.plus(CLAIM)));
            DynamoDueNotice.onlyIfDue(update, notice());
            update.onlyIf(
                    "(attribute_not_exists(%1$s) OR %1$s <= %2$s OR %3$s)"
                            .formatted(
                                    update.name(until(claim)),
                                    update.value("now", DynamoItem.time(now)),
                                    update.is(claimant(claim), "holder", claimant)));
        }

        @Override
        public boolean holds(DynamoItem found) {
            boolean taken = found.when(until(claim)).filter(now::isBefore).isPresent();
            return DynamoDueNotice.isDue(found, notice()) && (!taken || isHeld(found, claim));
        }
    }

    /** Delivered without a claim. */
    record Told(DueNotice notice, Instant at) implements DynamoNoticePart {

        @Override
        public void addTo(DynamoUpdate update) {
            DynamoDueNotice.onlyIfDue(update, notice);
            DynamoDueNotice.setDelivered(update, notice, at);
        }

        @Override
        public boolean holds(DynamoItem found) {
            return DynamoDueNotice.isDue(found, notice);
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
            update.remove(claimant(claim))
                    .remove(until(claim))
                    .onlyIf(
                            update.is(
                                    claimant(claim), "holder", DynamoItem.text(claim.claimant())));
            DynamoDueNotice.setDelivered(update, notice(), at);
        }

        @Override
        public boolean holds(DynamoItem found) {
            return isHeld(found, claim);
        }
    }

    private static boolean isHeld(DynamoItem found, Claim claim) {
        return found.string(claimant(claim)).equals(claim.claimant());
    }

    private static String claimant(Claim claim) {
        return "claim#" + DynamoDueNotice.lane(claim.notice());
    }

    private static String until(Claim claim) {
        return "claimUntil#" + DynamoDueNotice.lane(claim.notice());
    }
}
