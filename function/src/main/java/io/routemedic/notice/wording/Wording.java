package io.routemedic.notice.wording;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Message;

/**
 * Words every notice, in the one order that a {@link Message} has: what to do or what is done, why,
 * what that rests on, and where. The title alone says the whole point. Pure.
 */
public final class Wording {

    private Wording() {}

    /** What a cause means, in a few words. */
    public static String inShort(Cause cause) {
        return CauseWording.of(cause).headline().unmarked();
    }

    public static Message of(Notice notice) {
        return switch (notice) {
            case Notice.Found found -> FindingWording.message(found);
            case Notice.Asked asked -> FindingWording.message(asked);
            case Notice.Healed healed -> HealWording.message(healed);
            case Notice.Resolved resolved -> ResolvedWording.message(resolved);
            case Notice.Drifted drifted -> DriftWording.message(drifted);
            case Notice.DriftOver over -> DriftWording.message(over);
            case Notice.Digest digest -> DigestWording.message(digest);
        };
    }
}
