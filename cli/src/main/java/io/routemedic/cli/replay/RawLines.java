package io.routemedic.cli.replay;

import io.routemedic.intake.payload.LogLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads a text file, one log event a line. Blank lines are passed over. */
final class RawLines {

    /** The most that CloudWatch Logs takes as one event. What a line has beyond it is left out. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String account;
    private final String logGroup;
    private final Instant time;

    RawLines(String account, String logGroup, Instant time) {
        this.account = account;
        this.logGroup = logGroup;
        this.time = time;
    }

    void read(InputStream text, Consumer<LogLine> each) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        var line = new StringBuilder();
        long number = 1;
        int c = reader.read();
        while (c >= 0) {
            if (c == '\n') {
                handOn(line, number++, each);
            } else if (c != '\r' && c != BYTE_ORDER_MARK && line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
            c = reader.read();
        }
        handOn(line, number, each);
    }

    private void handOn(StringBuilder line, long number, Consumer<LogLine> each) {
        String message = line.toString();
        line.setLength(0);
        if (!message.isBlank()) {
            each.accept(new LogLine(account, logGroup, "line-" + number, time, message));
        }
    }
}
