package io.routemedic.gateway.reading;

/** Words for a reading that failed. */
public final class Unreadable {
    private Unreadable() {}

    /** One sentence that names the call and the reason. */
    public static String sentence(Reading.Unread<?> unread) {
        String why = unread.why().strip();
        return "`%s` could not be read: %s%s"
                .formatted(unread.call(), why, why.endsWith(".") ? "" : ".");
    }
}
