package io.routemedic.notice.wording;

import io.routemedic.notice.message.Message;

/**
 * Words every notice, in one fixed order: what was asked, what was checked, what was found, the
 * likely cause, the nearest routes, the exact command or what was done and how to undo it, what
 * could not be checked, and where. The title alone says the whole point. Pure.
 */
public final class Wording {

    private Wording() {}

    public static Message of(Notice notice) {
        return switch (notice) {
            case Notice.Found found -> FindingWording.message(found);
            case Notice.Healed healed -> HealWording.message(healed);
            case Notice.Resolved resolved -> ResolvedWording.message(resolved);
            case Notice.Digest digest -> DigestWording.message(digest);
        };
    }
}
