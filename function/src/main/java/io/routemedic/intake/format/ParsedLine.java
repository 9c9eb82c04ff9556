package io.routemedic.intake.format;

/** What an access log format makes of one line. */
public sealed interface ParsedLine permits AccessLogEntry, Unreadable {}
