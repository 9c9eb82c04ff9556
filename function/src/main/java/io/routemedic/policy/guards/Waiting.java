package io.routemedic.policy.guards;

import java.time.Duration;

/** A time to wait, in words. */
final class Waiting {

    private Waiting() {}

    /** Rounded up, so that nobody comes back too early. */
    static String words(Duration duration) {
        long seconds = duration.plusNanos(999_999_999).toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }
}
