package io.routemedic.incident;

import io.routemedic.intake.line.LineInterpreter;
import io.routemedic.intake.line.SymptomRecogniser;
import io.routemedic.intake.payload.EncodedBatch;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.payload.LogLine;
import io.routemedic.intake.payload.ReplayReader;
import io.routemedic.intake.payload.SubscriptionEvent;
import io.routemedic.intake.stage.StageDirectory;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * From what CloudWatch Logs delivers to incidents. Never throws for what is delivered: a fault is a
 * sentence in the result, and what can be read is read. Memory is bounded by one line and by the
 * incidents, whatever the number of lines.
 */
public final class Intake {

    private final String region;
    private final LogBatchReader batches;
    private final StageDirectory directory;
    private final SymptomRecogniser recogniser = new SymptomRecogniser();

    /**
     * @param region where the log groups are
     */
    public Intake(String region, LogBatchReader batches, StageDirectory directory) {
        this.region = region;
        this.batches = batches;
        this.directory = directory;
    }

    /**
     * Reads a Lambda event, and hands on the result of each document in it as soon as it is there.
     *
     * @return what was wrong with the event around the documents, one sentence each
     */
    public List<String> read(InputStream event, Consumer<? super IntakeResult> each) {
        return SubscriptionEvent.read(event, batch -> each.accept(read(batch)));
    }

    /** Reads one document. */
    public IntakeResult read(EncodedBatch batch) {
        var collector = collector();
        LogBatch read = batches.read(batch, collector);
        return collector.result(read, batch.sequenceNumber(), read.problems());
    }

    /**
     * Reads an export of log lines, whatever its shape.
     *
     * @param beforeEach is told of each line before it is interpreted, for showing progress
     */
    public IntakeResult replay(
            InputStream export, ReplayReader reader, Consumer<? super LogLine> beforeEach) {
        var collector = collector();
        LogBatch read =
                reader.read(
                        export,
                        line -> {
                            beforeEach.accept(line);
                            collector.acceptIfWanted(line);
                        });
        return collector.result(read, Optional.empty(), read.problems());
    }

    private LineCollector collector() {
        return new LineCollector(
                region, logGroup -> new LineInterpreter(directory, recogniser, logGroup));
    }
}
