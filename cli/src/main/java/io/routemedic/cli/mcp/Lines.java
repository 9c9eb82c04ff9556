package io.routemedic.cli.mcp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Puts lines together from the pieces in which they come. */
final class Lines {

    /** More is not kept: nobody asks, or is answered, at such length. */
    private static final int LONGEST = 1_000_000;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** Adds a piece, and hands on each line that ends in it. */
    void add(byte[] bytes, int from, int length, Consumer<String> lines) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                lines.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (line.size() < LONGEST) {
                line.write(bytes[i]);
            }
        }
    }
}
