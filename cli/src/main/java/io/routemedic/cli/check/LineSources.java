package io.routemedic.cli.check;

import io.routemedic.cli.account.CallerOptions;
import io.routemedic.cli.replay.ReplayReader;
import io.routemedic.cli.terminal.Progress;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/** Where access log lines come from: files, standard input, or a log group and a span of time. */
public final class LineSources {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files with access log lines, plain or gzip; - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--log-group",
            paramLabel = "NAME",
            description = "A log group to read the lines from, with your own credentials.")
    private Optional<String> logGroup = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "How far back to read it, such as 30m, 24h or 7d; 24h unless given.")
    private String since = "24h";

    /** Hands on every line; gives how many there were. */
    long read(LineConsumer each, CallerOptions caller, Terminal terminal) throws IOException {
        if (files.isEmpty() == logGroup.isEmpty()) {
            throw new UserException(
                    "Say where the access log lines are: in files, - for standard input, or with"
                            + " --log-group.");
        }
        if (logGroup.isPresent()) {
            return fromLogGroup(logGroup.get(), each, caller);
        }
        long lines = 0;
        for (String file : files) {
            try (Progress input = input(file, terminal)) {
                var reader = new ReplayReader("", file, Instant.now());
                lines += reader.read(input, each, input::line).lines();
                input.end();
            }
        }
        return lines;
    }

    private static Progress input(String file, Terminal terminal) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new Progress(System.in, 0, terminal);
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UserException("There is no file `%s` that can be read.".formatted(file));
        }
        InputStream in = Files.newInputStream(path);
        return new Progress(in, Files.size(path), terminal);
    }

    private long fromLogGroup(String name, LineConsumer each, CallerOptions caller) {
        Instant from = Instant.now().minus(duration(since));
        try (CloudWatchLogsClient client =
                CloudWatchLogsClient.builder()
                        .region(caller.region(Optional.empty()))
                        .credentialsProvider(caller.credentials())
                        .build()) {
            FilterLogEventsRequest request =
                    FilterLogEventsRequest.builder()
                            .logGroupName(name)
                            .startTime(from.toEpochMilli())
                            .build();
            long lines = 0;
            for (FilteredLogEvent event : client.filterLogEventsPaginator(request).events()) {
                lines++;
                each.accept(
                        new LogLine(
                                "",
                                name,
                                String.valueOf(event.eventId()),
                                Instant.ofEpochMilli(event.timestamp()),
                                event.message()));
            }
            return lines;
        }
    }

    /** A time such as {@code 30m}, {@code 24h} or {@code 7d}. */
    static Duration duration(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
        } catch (DateTimeParseException e) {
            throw new UserException(
                    "Write a time as 30m, 24h or 7d, not as `%s`.".formatted(text), e);
        }
    }
}
