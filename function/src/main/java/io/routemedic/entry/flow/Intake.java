package io.routemedic.entry.flow;

import io.routemedic.intake.line.LineInterpreter;
import io.routemedic.intake.line.SymptomRecogniser;
import io.routemedic.intake.payload.EncodedBatch;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.payload.SubscriptionEvent;
import io.routemedic.intake.stage.StageDirectory;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
        return collect(lines -> batches.read(batch, lines), batch.sequenceNumber());
    }

    /**
     * Collects lines from elsewhere.
     *
     * @param source hands on its lines as {@link LineConsumer} says, and tells what it has read
     */
    public IntakeResult collect(Function<? super LineConsumer, LogBatch> source) {
        return collect(source, Optional.empty());
    }

    private IntakeResult collect(
            Function<? super LineConsumer, LogBatch> source, Optional<String> sequenceNumber) {
        var lines =
                new LineCollector(
                        region, logGroup -> new LineInterpreter(directory, recogniser, logGroup));
        LogBatch read = source.apply(lines);
        return lines.result(read, sequenceNumber);
    }
}
