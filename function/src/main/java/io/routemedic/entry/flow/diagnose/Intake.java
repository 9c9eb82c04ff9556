package io.routemedic.entry.flow.diagnose;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.snapshot.KnownRoutes;
import io.routemedic.incident.FailedRequest;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * From what CloudWatch Logs delivers to incidents. Never throws for what is delivered: a fault is a
 * sentence in the result, and what can be read is read. Memory is bounded by one line and by the
 * incidents, whatever the number of lines.
 */
public final class Intake {

    private final String region;
    private final LogBatchReader batches;
    private final StageDirectory directory;
    private final ConfigurationReader reader;
    private final Predicate<StageRef> mayBeHealed;
    private final SymptomRecogniser recogniser = new SymptomRecogniser();

    /**
     * @param region where the log groups are
     * @param reader reads the routes that requests may lead to
     * @param mayBeHealed of which stages it is worth a look that no other writes to the log group
     */
    public Intake(
            String region,
            LogBatchReader batches,
            StageDirectory directory,
            ConfigurationReader reader,
            Predicate<StageRef> mayBeHealed) {
        this.region = region;
        this.batches = batches;
        this.directory = directory;
        this.reader = reader;
        this.mayBeHealed = mayBeHealed;
    }

    /**
     * Reads a Lambda event, and hands on the result of each document in it as soon as it is there.
     *
     * @param account whose documents are ours; empty when it is not known
     * @return what was wrong with the event around the documents, one sentence each
     */
    public List<String> read(
            InputStream event, Optional<String> account, Consumer<? super Result> each) {
        return read(event, account, each, () -> {});
    }

    /**
     * The same.
     *
     * @param catchUp what to do when the event asks for what was put off
     */
    List<String> read(
            InputStream event,
            Optional<String> account,
            Consumer<? super Result> each,
            Runnable catchUp) {
        return SubscriptionEvent.read(event, batch -> each.accept(read(batch, account)), catchUp);
    }

    private Result read(EncodedBatch batch, Optional<String> account) {
        return collect(
                lines -> batches.read(batch, account, lines), batch.sequenceNumber(), (_, _) -> {});
    }

    /**
     * Collects lines from elsewhere.
     *
     * @param source hands on its lines as {@link LineConsumer} says, and tells what it has read
     * @param each is shown each failure, in the order of the lines
     */
    public Result collect(
            Function<? super LineConsumer, LogBatch> source,
            BiConsumer<? super IncidentKey.Origin, ? super FailedRequest> each) {
        return collect(source, Optional.empty(), each);
    }

    private Result collect(
            Function<? super LineConsumer, LogBatch> source,
            Optional<String> sequenceNumber,
            BiConsumer<? super IncidentKey.Origin, ? super FailedRequest> each) {
        var lines =
                new LineCollector(
                        region,
                        logGroup ->
                                new LineInterpreter(directory, recogniser, logGroup, mayBeHealed),
                        new KnownRoutes(reader),
                        each);
        LogBatch read = source.apply(lines);
        return lines.result(read, sequenceNumber);
    }

    /**
     * All that one document of CloudWatch Logs came to.
     *
     * @param batch what was delivered; its id is the same on redelivery
     * @param sequenceNumber the Kinesis record's, when it came in one
     * @param incidents the failures, grouped, that can be diagnosed; known routes first
     * @param failures how many requests no route matched: the sum over all incidents
     * @param unreadable how many lines the stage's format does not explain
     * @param unreadableSamples the first few of these, redacted and bounded, each with its reason
     * @param problems what could not be read or found out, one sentence each
     * @param putOff what there was no time or budget to find out
     */
    public record Result(
            LogBatch batch,
            Optional<String> sequenceNumber,
            List<Incident> incidents,
            long failures,
            long unreadable,
            List<String> unreadableSamples,
            List<String> problems,
            PutOff putOff) {
        public Result {
            incidents = List.copyOf(incidents);
            unreadableSamples = List.copyOf(unreadableSamples);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What there was no time or budget to find out.
     *
     * @param incidents those of which it is not known yet at which stage they happened, or which
     *     route they lead to
     * @param lines whether some unreadable lines may be readable once their stage's format is known
     */
    public record PutOff(List<Incident> incidents, boolean lines) {
        public PutOff {
            incidents = List.copyOf(incidents);
        }
    }
}
