package io.routemedic.cli.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The lines of a text file, one at a time, each bounded. */
final class TextLines {

    /** The most that CloudWatch Logs takes as one event. What a line has beyond it is left out. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextLines() {}

    /** Hands on each line, blank ones included, without its end. */
    static void each(InputStream text, Consumer<String> each) throws IOException {
        var reader = new InputStreamReader(text, StandardCharsets.UTF_8);
        var line = new StringBuilder();
        var read = new char[BUFFER];
        for (int length = reader.read(read); length >= 0; length = reader.read(read)) {
            int from = 0;
            for (int i = 0; i < length; i++) {
                char c = read[i];
                if (c == '\n' || c == '\r' || c == BYTE_ORDER_MARK) {
                    append(line, read, from, i);
                    from = i + 1;
                }
                if (c == '\n') {
                    handOn(line, each);
                }
            }
            append(line, read, from, length);
        }
        handOn(line, each);
    }

    /** In one piece, as far as the line may be longer: by characters it takes most of the time. */
    private static void append(StringBuilder line, char[] read, int from, int to) {
        line.append(read, from, Math.min(to - from, LONGEST_LINE - line.length()));
    }

    private static void handOn(StringBuilder line, Consumer<String> each) {
        String text = line.toString();
        line.setLength(0);
        each.accept(text);
    }
}
