package io.routemedic.cli.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Counts what is read, and draws a bar of it on a terminal. */
public final class Progress extends FilterInputStream {

    private static final int LINES_A_DRAWING = 2_000;
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final long size;
    private long read;
    private long lines;

    /**
     * @param size in bytes; 0 when it is not known
     */
    public Progress(InputStream in, long size, Terminal terminal) {
        super(in);
        this.size = size;
        this.terminal = terminal;
    }

    public void line() {
        lines++;
        if (lines % LINES_A_DRAWING == 0) {
            terminal.progress(drawing());
        }
    }

    public void end() {
        if (lines >= LINES_A_DRAWING) {
            terminal.progress("");
        }
    }

    private String drawing() {
        String count = String.format(Locale.ROOT, "%,d lines", lines);
        if (size == 0) {
            return count;
        }
        return bar(read, size) + "  " + count;
    }

    /** How much of something is done, as it is drawn everywhere. */
    public static String bar(long done, long all) {
        int filled = (int) Math.min(WIDTH, done * WIDTH / all);
        return "[%s%s] %3d%%"
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        Math.min(100, done * 100 / all));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        read += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        read += Math.max(0, some);
        return some;
    }
}
