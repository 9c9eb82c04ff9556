package io.routemedic.intake.format;

import java.util.Optional;
import java.util.Set;

/** One way to read a line; empty when the line is not of that kind. */
interface LineReader {

    Optional<ParsedLine> read(String line);

    /** Reads lines in which the template's slots were filled in, to the letter. */
    static LineReader filledIn(FormatTemplate template, boolean json, Set<LogVariable> logged) {
        var matcher = new TemplateMatcher(template);
        Unescape unescape = json ? Unescape.JSON : Unescape.NONE;
        return line -> {
            var entry = new AccessLogEntry.Builder();
            return matcher.match(line, entry, unescape)
                    ? Optional.of(finished(entry, logged))
                    : Optional.empty();
        };
    }

    static LineReader byKeys(JsonKeys keys, Set<LogVariable> logged) {
        var reader = new JsonLineReader(keys);
        return line -> {
            var entry = new AccessLogEntry.Builder();
            return reader.read(line, entry)
                    ? Optional.of(finished(entry, logged))
                    : Optional.empty();
        };
    }

    static LineReader byUsualNames() {
        return line -> {
            var entry = new AccessLogEntry.Builder();
            Set<LogVariable> logged = UsualNames.read(line, entry);
            return logged.isEmpty() ? Optional.empty() : Optional.of(finished(entry, logged));
        };
    }

    private static ParsedLine finished(AccessLogEntry.Builder entry, Set<LogVariable> logged) {
        return entry.isContradictory()
                ? new Unreadable(
                        "The line gives one variable two values: text from the client poses as a"
                                + " field.")
                : entry.build(logged);
    }
}
