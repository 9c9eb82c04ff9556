package io.routemedic.intake.format;

/** What an access log format makes of one line. */
public sealed interface ParsedLine permits AccessLogEntry, ParsedLine.Unreadable {

    /**
     * A line that its format cannot explain, or that could be read in more than one way.
     *
     * @param reason one sentence for people; quotes nothing of the line
     */
    record Unreadable(String reason) implements ParsedLine {}
}
