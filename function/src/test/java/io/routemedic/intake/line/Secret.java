package io.routemedic.intake.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of the corpus of secrets.
 *
 * @param text what a stranger sends
 * @param hidden what of it must not be passed on
 */
public record Secret(String text, String hidden) {

    private static final String SEPARATOR = " | ";

    /** What is in {@code secrets.txt}, in its order. */
    public static List<Secret> corpus() {
        return rows("secrets.txt").stream().map(Secret::of).toList();
    }

    private static Secret of(String row) {
        int end = row.lastIndexOf(SEPARATOR);
        return new Secret(
                row.substring(0, end).replace("{}", ""), row.substring(end + SEPARATOR.length()));
    }

    /** A file's lines, without its comments. */
    static List<String> rows(String name) {
        try (InputStream file = Secret.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One by chance, always the same for the same text. */
    public static Secret by(String text) {
        List<Secret> corpus = corpus();
        return corpus.get(Math.floorMod(text.hashCode(), corpus.size()));
    }

    /** A stranger's own text may have the same letters: these are no secret then. */
    public boolean isShownBy(String output, String strangers) {
        return output.contains(hidden) && !strangers.contains(hidden);
    }
}
