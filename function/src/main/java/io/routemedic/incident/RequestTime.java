package io.routemedic.incident;

import io.routemedic.intake.AccessLogEntry;
import io.routemedic.intake.LogVariable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** When a request was made, as far as its line says so. */
final class RequestTime {

    /** As in {@code 10/Jun/2023:15:36:28 +0000}. */
    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH);

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
        try {
            return Optional.of(OffsetDateTime.parse(text, CLF).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
