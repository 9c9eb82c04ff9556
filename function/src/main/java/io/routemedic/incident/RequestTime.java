package io.routemedic.incident;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.LogVariable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When a request was made, as far as its line says so. */
public final class RequestTime {

    /** The names are given, because loading a locale's takes longer than all else here. */
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    /** As in {@code 10/Jun/2023:15:36:28 +0000}. */
    private static final DateTimeFormatter CLF =
            new DateTimeFormatterBuilder()
                    .appendPattern("dd/")
                    .appendText(
                            ChronoField.MONTH_OF_YEAR,
                            IntStream.range(0, MONTHS.size())
                                    .boxed()
                                    .collect(Collectors.toMap(i -> i + 1L, MONTHS::get)))
                    .appendLiteral('/')
                    .appendValue(ChronoField.YEAR, 4)
                    .appendPattern(":HH:mm:ss Z")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final int DIGITS_OF_MILLISECONDS = 13;

    private RequestTime() {}

    /** Empty when the line does not say it. */
    public static Optional<Instant> of(AccessLogEntry entry) {
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
            return Optional.of(CLF.parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
