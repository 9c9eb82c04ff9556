package io.routemedic.cli.replay;

import io.routemedic.intake.payload.Decompressed;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.ReusedText;
import io.routemedic.intake.payload.SubscriptionEvent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads access log lines from a file as people have them: raw lines, what {@code aws logs tail},
 * {@code filter-log-events}, {@code get-log-events} and {@code get-query-results} print, Logs
 * Insights' exports in JSON and CSV, exports to S3, subscription events and their documents; any of
 * these compressed with gzip. Reads as it goes: the file may be of any size.
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

    /**
     * Hands on each line that the consumer wants in the file's order, as far as the file can be
     * read.
     *
     * @param beforeEach is run for each line, wanted or not
     */
    public LogBatch read(InputStream export, LineConsumer each, Runnable beforeEach) {
        var offered = new Offer(each, beforeEach);
        var problems = new ArrayList<String>();
        try {
            readAny(unzipped(export), offered, problems);
        } catch (IOException fault) {
            problems.add(Decompressed.sentence(fault, offered.lines));
        }
        return new LogBatch(
                "replay", LogBatch.Kind.LOG_EVENTS, account, logGroup, offered.lines, 0, problems);
    }

    private void readAny(InputStream text, LineConsumer each, List<String> problems)
            throws IOException {
        text.mark(LOOK_AHEAD);
        String start = new String(text.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
        text.reset();
        switch (ReplayShape.of(start)) {
            case LINES -> new RawLines(account, logGroup, time).read(text, each);
            case STAMPED_LINES -> new StampedLines(account, logGroup, time, each).read(text);
            case CSV -> {
                var rows = new ExportReader(account, logGroup, time);
                CsvRows.each(text, row -> rows.handOn(row, each));
            }
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

    /** Counts lines, and asks the consumer for each whether it wants it. */
    private static final class Offer implements LineConsumer {
        private final LineConsumer each;
        private final Runnable before;
        private final ReusedText text = new ReusedText();
        private long lines;

        Offer(LineConsumer each, Runnable before) {
            this.each = each;
            this.before = before;
        }

        @Override
        public void accept(LogLine line) {
            before.run();
            lines++;
            text.take(line.message());
            if (each.wantedOf(line.logGroup()).test(text)) {
                each.accept(line);
            }
        }
    }
}
