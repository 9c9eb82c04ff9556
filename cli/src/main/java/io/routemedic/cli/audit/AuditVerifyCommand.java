package io.routemedic.cli.audit;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.ChainHead;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.RecordedTrail;
import io.routemedic.cli.console.StackOptions;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.cli.terminal.UserException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether anything was removed, altered or reordered. */
@Command(
        name = "verify",
        description = {
            "Check the chain of each stage: finds a removed, altered or reordered event.",
            "With the heads that a digest or event told of, also a chain that was put back to"
                    + " before them.",
            "",
            "Exit status 1 when a chain is broken."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "STAGE",
            arity = "0..*",
            description = "Such as a1b2c3d4e5/prod; all that have a record if none.")
    private List<String> subjects = new ArrayList<>();

    @Option(
            names = "--head",
            paramLabel = "STAGE@N:HASH",
            description = "Where a chain ended at some time; may be repeated.")
    private List<String> kept = new ArrayList<>();

    @Mixin private StackOptions stack = new StackOptions();

    private final Terminal terminal;

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ChainHead> heads = kept.stream().map(AuditVerifyCommand::head).toList();
        try (DeployedConsole console = stack.console()) {
            RecordedTrail trail = new RecordedTrail(console);
            Map<String, ChainVerdict> verdicts = new LinkedHashMap<>();
            for (String subject : subjects(trail, heads)) {
                verdicts.put(subject, verdict(subject, trail, heads));
            }
            if (!stack.printed(document(verdicts), terminal)) {
                print(verdicts);
            }
            return verdicts.values().stream().allMatch(ChainVerdict.Intact.class::isInstance)
                    ? ExitCode.OK
                    : ExitCode.NO;
        }
    }

    /** The chains asked for; without a word of them all, and those that a head was kept of. */
    private Collection<String> subjects(RecordedTrail trail, List<ChainHead> heads) {
        if (!subjects.isEmpty()) {
            return subjects;
        }
        return Stream.concat(trail.heads().stream(), heads.stream())
                .map(ChainHead::subject)
                .collect(toCollection(TreeSet::new));
    }

    private static ChainHead head(String text) {
        return ChainHead.parse(text)
                .orElseThrow(
                        () ->
                                new UserException(
                                        "`--head %s` is not the end of a trail: copy it whole from the digest or event, such as `a1b2c3d4e5/prod@42:` and 64 digits."
                                                .formatted(Terminal.clean(text))));
    }

    private static ChainVerdict verdict(String subject, RecordedTrail trail, List<ChainHead> kept) {
        List<ChainHead> witnesses =
                Stream.concat(trail.head(subject).stream(), kept.stream())
                        .filter(head -> head.subject().equals(subject))
                        .toList();
        return new ChainVerifier().verify(trail.chain(subject), witnesses);
    }

    private void print(Map<String, ChainVerdict> verdicts) {
        if (verdicts.isEmpty()) {
            terminal.line("There is no record to check.");
        }
        verdicts.forEach(
                (subject, verdict) -> terminal.line(line(Terminal.clean(subject), verdict)));
    }

    private String line(String subject, ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Intact(long events) ->
                    "%s %s: %d events, nothing missing or altered."
                            .formatted(terminal.green("intact"), subject, events);
            case ChainVerdict.Broken(long sequence, var tampering, String why) ->
                    "%s %s: event %d was %s. %s"
                            .formatted(
                                    terminal.red("BROKEN"),
                                    subject,
                                    sequence,
                                    tampering.name().toLowerCase(Locale.ROOT),
                                    why);
        };
    }

    private static JsonNode document(Map<String, ChainVerdict> verdicts) {
        ObjectNode document = Json.object();
        ArrayNode trails = document.putArray("trails");
        verdicts.forEach(
                (subject, verdict) -> {
                    ObjectNode trail = trails.addObject().put("subject", subject);
                    switch (verdict) {
                        case ChainVerdict.Intact(long events) ->
                                trail.put("answer", "intact").put("events", events);
                        case ChainVerdict.Broken(long sequence, var _, String why) ->
                                trail.put("answer", "broken")
                                        .put("event", sequence)
                                        .put("why", why);
                    }
                });
        return document;
    }
}
