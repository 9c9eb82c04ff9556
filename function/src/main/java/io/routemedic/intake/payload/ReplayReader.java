package io.routemedic.intake.payload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads access log lines from a file as people have them: raw lines, what {@code aws logs
 * filter-log-events}, {@code get-log-events} and {@code get-query-results} print, Logs Insights'
 * JSON export, subscription events and their documents; any of these compressed with gzip. Reads as
 * it goes: the file may be of any size.
 */
public final class ReplayReader {

    private static final int LOOK_AHEAD = 1 << 12;
    private static final int GZIP_MAGIC = 0x1f;

    private final String account;
    private final String logGroup;
    private final Instant time;

    /**
     * @param account of lines whose source does not say it
     * @param logGroup of lines whose source does not say it
     * @param time of lines whose source does not say it
     */
    public ReplayReader(String account, String logGroup, Instant time) {
        this.account = account;
        this.logGroup = logGroup;
        this.time = time;
    }

    /** Hands on each line in the file's order, as far as the file can be read. */
    public LogBatch read(InputStream export, Consumer<LogLine> each) {
        var digest = new BatchDigest();
        var problems = new ArrayList<String>();
        LineConsumer counted =
                line -> {
                    digest.add(ReusedText.of(line.id()));
                    each.accept(line);
                };
        try {
            readAny(unzipped(export), counted, problems);
        } catch (IOException fault) {
            problems.add(Decompressed.sentence(fault, digest.lines()));
        }
        return new LogBatch(
                digest.id(logGroup),
                LogBatch.Kind.LOG_EVENTS,
                account,
                logGroup,
                digest.lines(),
                problems);
    }

    private void readAny(InputStream text, LineConsumer each, List<String> problems)
            throws IOException {
        text.mark(LOOK_AHEAD);
        String start = new String(text.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
        text.reset();
        switch (ReplayShape.of(start)) {
            case LINES -> new RawLines(account, logGroup, time).read(text, each);
            case EXPORT -> new ExportReader(account, logGroup, time).read(text, each);
            case SUBSCRIPTION_EVENT -> {
                var documents = new LogBatchReader(Set.of());
                problems.addAll(
                        SubscriptionEvent.read(
                                text,
                                batch -> problems.addAll(documents.read(batch, each).problems())));
            }
        }
    }

    private static InputStream unzipped(InputStream export) throws IOException {
        var raw = new BufferedInputStream(export, LOOK_AHEAD);
        raw.mark(1);
        boolean gzip = raw.read() == GZIP_MAGIC;
        raw.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(raw), LOOK_AHEAD) : raw;
    }
}
