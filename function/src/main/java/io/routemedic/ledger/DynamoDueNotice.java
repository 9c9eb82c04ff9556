package io.routemedic.ledger;

import java.time.Instant;
import java.util.Optional;

/** How a finding's item tells whether a notice is still due, and that it was delivered. */
final class DynamoDueNotice {

    private DynamoDueNotice() {}

    /** What its claim is called: a question does not wait for another notice to be sent. */
    static String lane(DueNotice notice) {
        return switch (notice) {
            case DueNotice.AtThreshold _ -> notice.target();
            case DueNotice.Question _ -> notice.target() + "?";
        };
    }

    /** Makes the update depend on that the notice is still due. */
    static void onlyIfDue(DynamoUpdate update, DueNotice notice) {
        switch (notice) {
            case DueNotice.AtThreshold at -> onlyIfDue(update, at);
            case DueNotice.Question(var _, String target, String plan) -> {
                String asked = update.name(DynamoFindings.asked(target));
                update.onlyIf(
                        "(attribute_not_exists(%1$s) OR NOT contains(%1$s, %2$s))"
                                .formatted(
                                        asked,
                                        update.value("plan#" + target, DynamoItem.text(plan))));
            }
        }
    }

    private static void onlyIfDue(DynamoUpdate update, DueNotice.AtThreshold notice) {
        String told = DynamoFindings.told(notice.target());
        String toldAt = DynamoFindings.toldAt(notice.target());
        NoticeState known = notice.told();
        Optional<Instant> at = known.deliveredAt();
        if (at.isEmpty()) {
            update.onlyIf("attribute_not_exists(" + update.name(told) + ")");
        } else {
            update.onlyIf(update.is(told, "was", DynamoItem.number(known.threshold())))
                    .onlyIf(update.is(toldAt, "was", DynamoItem.time(at.get())));
        }
    }

    /** The same condition, for the item that was found. */
    static boolean isDue(DynamoItem found, DueNotice notice) {
        NoticeState state = DynamoFindings.notice(found, notice.target());
        return switch (notice) {
            case DueNotice.AtThreshold at -> state.isSameNoticeAs(at.told());
            case DueNotice.Question question -> !state.asked().contains(question.plan());
        };
    }

    static void setDelivered(DynamoUpdate update, DueNotice notice, Instant at) {
        switch (notice) {
            case DueNotice.AtThreshold(var _, String target, long threshold) ->
                    update.set(DynamoFindings.told(target), DynamoItem.number(threshold))
                            .set(DynamoFindings.toldAt(target), DynamoItem.time(at));
            case DueNotice.Question(var _, String target, String plan) ->
                    update.add(DynamoFindings.asked(target), plan);
        }
    }
}
