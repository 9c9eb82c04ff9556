package io.routemedic.incident;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When a request was made, as far as its line says so. */
final class RequestTime {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /** As in {@code 10/Jun/2023:15:36:28 +0000}; digits stand for 0. */
    private static final String CLF = "00/Mmm/0000:00:00:00 +0000";

    private static final int DIGITS_OF_MILLISECONDS = 13;

    private RequestTime() {}

    static Optional<Instant> of(AccessLogEntry entry) {
        return entry.value(LogVariable.REQUEST_TIME_EPOCH)
                .flatMap(RequestTime::milliseconds)
                .or(() -> entry.value(LogVariable.REQUEST_TIME).flatMap(RequestTime::clf));
    }

    private static Optional<Instant> milliseconds(String text) {
        boolean digits =
                text.length() == DIGITS_OF_MILLISECONDS
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<Instant> clf(String text) {
        int month = text.length() == CLF.length() ? MONTHS.indexOf(text.substring(3, 6)) : -1;
        if (month < 0 || month % 3 != 0 || !hasDigits(text)) {
            return Optional.empty();
        }
        try {
            int sign = text.charAt(21) == '-' ? -1 : 1;
            var offset =
                    ZoneOffset.ofHoursMinutes(
                            sign * number(text, 22, 24), sign * number(text, 24, 26));
            return Optional.of(
                    LocalDateTime.of(
                                    number(text, 7, 11),
                                    month / 3 + 1,
                                    number(text, 0, 2),
                                    number(text, 12, 14),
                                    number(text, 15, 17),
                                    number(text, 18, 20))
                            .toInstant(offset));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean hasDigits(String text) {
        for (int i = 0; i < CLF.length(); i++) {
            char c = text.charAt(i);
            if (CLF.charAt(i) == '0' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
