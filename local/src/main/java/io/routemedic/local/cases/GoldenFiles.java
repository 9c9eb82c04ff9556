package io.routemedic.local.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a run gave into the case's folder; never what is expected of it. */
public final class GoldenFiles {

    private static final String EVENT = "event.json";

    private GoldenFiles() {}

    /**
     * Replaces {@code notice.txt} and {@code event.json}; where nobody is told anything, there is
     * no {@code notice.txt}.
     */
    public static void update(CaseResult result) {
        try {
            write(result);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "`%s` cannot be written to.".formatted(result.sample().folder()), e);
        }
    }

    private static void write(CaseResult result) throws IOException {
        Path folder = result.sample().folder();
        Path notice = folder.resolve(CaseReader.NOTICE);
        if (result.notice().isBlank()) {
            Files.deleteIfExists(notice);
        } else {
            Files.writeString(notice, result.notice().strip() + "\n");
        }
        Path event = folder.resolve(EVENT);
        if (!result.events().isEmpty() && !Files.exists(event)) {
            Files.writeString(event, result.events().getFirst() + "\n");
        }
    }
}
