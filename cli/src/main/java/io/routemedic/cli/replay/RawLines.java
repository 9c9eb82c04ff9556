package io.routemedic.cli.replay;

import io.routemedic.intake.payload.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads a text file, one log event a line. Blank lines are passed over. */
final class RawLines {

    private final String account;
    private final String logGroup;
    private final Instant time;
    private long number;

    RawLines(String account, String logGroup, Instant time) {
        this.account = account;
        this.logGroup = logGroup;
        this.time = time;
    }

    void read(InputStream text, Consumer<LogLine> each) throws IOException {
        TextLines.each(text, line -> handOn(line, each));
    }

    private void handOn(String message, Consumer<LogLine> each) {
        number++;
        if (!message.isBlank()) {
            each.accept(new LogLine(account, logGroup, "line-" + number, time, message));
        }
    }
}
