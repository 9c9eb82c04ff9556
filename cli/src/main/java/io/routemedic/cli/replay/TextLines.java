package io.routemedic.cli.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The lines of a text file, one at a time, each bounded. */
final class TextLines {

    /** The most that CloudWatch Logs takes as one event. What a line has beyond it is left out. */
    static final int LONGEST_LINE = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextLines() {}

    /** Hands on each line, blank ones included, without its end. */
    static void each(InputStream text, Consumer<String> each) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        var line = new StringBuilder();
        int c = reader.read();
        while (c >= 0) {
            if (c == '\n') {
                handOn(line, each);
            } else if (c != '\r' && c != BYTE_ORDER_MARK && line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
            c = reader.read();
        }
        handOn(line, each);
    }

    private static void handOn(StringBuilder line, Consumer<String> each) {
        String text = line.toString();
        line.setLength(0);
        each.accept(text);
    }
}
