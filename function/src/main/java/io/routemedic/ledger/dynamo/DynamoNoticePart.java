package io.routemedic.ledger.dynamo;

import static io.routemedic.dynamo.DynamoCondition.absent;
import static io.routemedic.dynamo.DynamoCondition.atMost;
import static io.routemedic.dynamo.DynamoCondition.is;
import static io.routemedic.dynamo.DynamoCondition.lacks;
import static io.routemedic.ledger.dynamo.DynamoFindings.asked;
import static io.routemedic.ledger.dynamo.DynamoFindings.told;
import static io.routemedic.ledger.dynamo.DynamoFindings.toldAt;

import io.routemedic.dynamo.DynamoCondition;
import io.routemedic.dynamo.DynamoUpdate;
import io.routemedic.ledger.DueNotice;
import io.routemedic.ledger.NoticeClaims.Claim;
import java.time.Duration;
import java.time.Instant;

/**
 * What is written about one notice into a finding's item, on a condition. One update may hold
 * several of them.
 */
sealed interface DynamoNoticePart {

    DueNotice notice();

    DynamoCondition condition();

    void change(DynamoUpdate update);

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
        public DynamoCondition condition() {
            DynamoCondition free =
                    absent(until(claim)).or(atMost(until(claim), now)).or(isHeld(claim));
            return isDue(notice()).and(free);
        }

        @Override
        public void change(DynamoUpdate update) {
            update.set(claimant(claim), claim.claimant()).set(until(claim), now.plus(CLAIM));
        }
    }

    /** Delivered without a claim. */
    record Told(DueNotice notice, Instant at) implements DynamoNoticePart {

        @Override
        public DynamoCondition condition() {
            return isDue(notice);
        }

        @Override
        public void change(DynamoUpdate update) {
            deliver(update, notice, at);
        }
    }

    /** Delivered under a claim. */
    record Sent(Claim claim, Instant at) implements DynamoNoticePart {

        @Override
        public DueNotice notice() {
            return claim.notice();
        }

        @Override
        public DynamoCondition condition() {
            return isHeld(claim);
        }

        @Override
        public void change(DynamoUpdate update) {
            update.remove(claimant(claim)).remove(until(claim));
            deliver(update, notice(), at);
        }
    }

    /** Nothing was delivered since the finding was read that makes the notice needless. */
    private static DynamoCondition isDue(DueNotice notice) {
        return switch (notice) {
            case DueNotice.AtThreshold at ->
                    at.told()
                            .deliveredAt()
                            .map(
                                    last ->
                                            is(told(at.target()), at.told().threshold())
                                                    .and(is(toldAt(at.target()), last)))
                            .orElse(absent(told(at.target())));
            case DueNotice.Question(var _, String target, String plan) ->
                    lacks(asked(target), plan);
        };
    }

    private static void deliver(DynamoUpdate update, DueNotice notice, Instant at) {
        switch (notice) {
            case DueNotice.AtThreshold(var _, String target, long threshold) ->
                    update.set(told(target), threshold).set(toldAt(target), at);
            case DueNotice.Question(var _, String target, String plan) ->
                    update.add(asked(target), plan);
        }
    }

    private static DynamoCondition isHeld(Claim claim) {
        return is(claimant(claim), claim.claimant());
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
