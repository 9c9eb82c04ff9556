package io.routemedic.cli.report;

import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report goes that somebody asked for. */
public final class ReportFile {

    private ReportFile() {}

    /**
     * Writes the page, over a file of that name if there is one, and says where it is.
     *
     * @throws UserException if it cannot be written there
     */
    public static void write(ReportPage page, Path file, Terminal terminal) {
        try {
            Files.writeString(file, ReportHtml.of(page));
        } catch (IOException fault) {
            throw new UserException(
                    "The report cannot be written to `%s`: %s. Give --report a file in a folder that is there and that you may write to."
                            .formatted(file, fault.getMessage()));
        }
        terminal.error("The report is in %s.".formatted(file));
    }
}
