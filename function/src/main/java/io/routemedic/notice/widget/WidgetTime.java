package io.routemedic.notice.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as people say them, in the time zone that the dashboard shows.
 *
 * @param now when the page is made
 */
public record WidgetTime(Instant now, ZoneOffset zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final Duration SHORT = Duration.ofHours(12);

    /** {@code today 14:03}, {@code yesterday 09:12}, {@code 3 Nov 14:03}. */
    String said(Instant time) {
        var at = time.atOffset(zone);
        LocalDate today = now.atOffset(zone).toLocalDate();
        long daysAgo = ChronoUnit.DAYS.between(at.toLocalDate(), today);
        if (daysAgo == 0) {
            return "today " + CLOCK.format(at);
        }
        if (daysAgo == 1) {
            return "yesterday " + CLOCK.format(at);
        }
        if (daysAgo == -1) {
            return "tomorrow " + CLOCK.format(at);
        }
        return (at.getYear() == today.getYear() ? DAY : YEAR).format(at);
    }

    /** How long ago, where that is said rather than the time: {@code 5 minutes ago}. */
    String ago(Instant time) {
        Duration passed = Duration.between(time, now);
        if (passed.isNegative() || passed.compareTo(SHORT) > 0) {
            return said(time);
        }
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        return passed.toHours() < 1
                ? counted(passed.toMinutes(), "minute")
                : counted(passed.toHours(), "hour");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    /** The zone for the page's last line. */
    String zoneName() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.getId();
    }
}
