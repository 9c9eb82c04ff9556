package io.routemedic.intake.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.routemedic.text.HostileText;
import io.routemedic.text.Phrases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a document of CloudWatch Logs line by line; what is in memory does not grow with it.
 *
 * <p>The lines need the log group, which stands before them as AWS writes it. Where it does not,
 * the document is read twice: for the rest, then for the lines.
 */
public final class LogBatchReader {

    private final Predicate<String> passedOver;

    /**
     * @param passedOver names of log groups whose documents are dropped: RouteMedic's own, and
     *     those that nobody wants to have read
     */
    public LogBatchReader(Predicate<String> passedOver) {
        this.passedOver = passedOver;
    }

    /** That drops the documents of these log groups. */
    public LogBatchReader(Set<String> passedOver) {
        this(Set.copyOf(passedOver)::contains);
    }

    /**
     * Hands on each line that the consumer wants in the document's order, as far as the document
     * can be read.
     */
    public LogBatch read(EncodedBatch batch, LineConsumer each) {
        return read(batch, Optional.empty(), each);
    }

    /**
     * As {@link #read(EncodedBatch, LineConsumer)}, but of another account's document no line.
     *
     * @param account ours; empty to read every account's
     */
    public LogBatch read(EncodedBatch batch, Optional<String> account, LineConsumer each) {
        return new Pass(batch, account, each).run();
    }

    private final class Pass {
        private final EncodedBatch batch;
        private final Optional<String> account;
        private final LogEventReader events;
        private final List<String> problems = new ArrayList<>();
        private String messageType = "";
        private String owner = "";
        private String logGroup = "";
        private boolean linesBeforeHeader;
        private boolean inLines;
        private long lost;

        Pass(EncodedBatch batch, Optional<String> account, LineConsumer each) {
            this.batch = batch;
            this.account = account;
            this.events = new LogEventReader(each);
        }

        LogBatch run() {
            readDocument(false);
            if (linesBeforeHeader) {
                readDocument(true);
            }
            if (kind() == LogBatch.Kind.OTHER_ACCOUNT) {
                problems.add(
                        "The document is from a log group of account `%s`, so it was not read: deploy RouteMedic there, or take that account's log groups off the stream."
                                .formatted(HostileText.bounded(HostileText.visible(owner), 20)));
            }
            return new LogBatch(
                    events.digest().id(logGroup),
                    kind(),
                    owner,
                    logGroup,
                    events.digest().lines(),
                    lost,
                    problems);
        }

        private void readDocument(boolean lastChance) {
            try (InputStream document = Decompressed.stream(batch.bytes());
                    JsonParser parser = Json.parser(document)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    problems.add("The document is no JSON object, so there are no lines in it.");
                    return;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    readField(parser, lastChance);
                }
                // The checksum is at the end, which the document's last brace need not be.
                document.transferTo(OutputStream.nullOutputStream());
            } catch (JsonProcessingException fault) {
                readOn(fault);
            } catch (IOException fault) {
                say(fault);
            }
        }

        /** What is wrong with one event is no reason to lose the others. */
        private void readOn(IOException fault) {
            if (!inLines) {
                say(fault);
                return;
            }
            try (var document =
                    new BufferedReader(
                            new InputStreamReader(
                                    Decompressed.stream(batch.bytes()), StandardCharsets.UTF_8))) {
                var texts = new EventTexts(document);
                lost = events.readOn(texts, owner, logGroup);
                if (!texts.isComplete()) {
                    say(fault);
                } else if (lost > 0) {
                    problems.add(
                            Phrases.counted(lost, "log event")
                                    + " of the document could not be read; the others were.");
                }
            } catch (IOException another) {
                say(another);
            }
        }

        private void say(IOException fault) {
            lost = Math.max(lost, 1);
            if (problems.isEmpty()) {
                problems.add(Decompressed.sentence(fault, events.digest().lines()));
            }
        }

        private void readField(JsonParser parser, boolean lastChance) throws IOException {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("logEvents") && value == JsonToken.START_ARRAY) {
                readLines(parser, lastChance);
            } else if (value == JsonToken.VALUE_STRING) {
                readHeader(name, parser);
            } else {
                parser.skipChildren();
            }
        }

        private void readHeader(String name, JsonParser parser) throws IOException {
            switch (name) {
                case "messageType" -> messageType = parser.getText();
                case "owner" -> owner = parser.getText();
                case "logGroup" -> logGroup = parser.getText();
                default -> {
                    // logStream and policyLevel say nothing about a line.
                }
            }
        }

        private void readLines(JsonParser parser, boolean lastChance) throws IOException {
            boolean known = !messageType.isEmpty() && !logGroup.isEmpty() && !owner.isEmpty();
            boolean wanted = kind() == LogBatch.Kind.LOG_EVENTS;
            if (wanted && (known || lastChance)) {
                inLines = true;
                events.read(parser, owner, logGroup);
                inLines = false;
            } else {
                linesBeforeHeader = !known;
                parser.skipChildren();
            }
        }

        private LogBatch.Kind kind() {
            if (messageType.equals("CONTROL_MESSAGE")) {
                return LogBatch.Kind.CONTROL;
            }
            if (!owner.isEmpty() && account.filter(ours -> !ours.equals(owner)).isPresent()) {
                return LogBatch.Kind.OTHER_ACCOUNT;
            }
            return passedOver.test(logGroup) ? LogBatch.Kind.OWN_LOGS : LogBatch.Kind.LOG_EVENTS;
        }
    }
}
