package io.routemedic.incident;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** When a request was made, as far as its line says so. */
final class RequestTime {

    /** The Common Log Format differs in its separators only, and this one loads no locale. */
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private static final int CLF_LENGTH = "10/Jun/2023:15:36:28 +0000".length();

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
        if (text.length() != CLF_LENGTH) {
            return Optional.empty();
        }
        try {
            String spaced = text.replace('/', ' ').replaceFirst(":", " ");
            return Optional.of(FORMAT.parse(spaced, Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
