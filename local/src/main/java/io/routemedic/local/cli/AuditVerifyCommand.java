package io.routemedic.local.cli;

import static java.util.stream.Collectors.toCollection;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHead;
import io.routemedic.audit.DynamoAuditReader;
import io.routemedic.local.audit.ChainVerdict;
import io.routemedic.local.audit.ChainVerifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whether anything was removed, altered or reordered. */
@Command(
        name = "verify",
        description = {
            "Check the chain of each stage: finds a removed, altered or reordered event. With the",
            "heads that a digest or event told of, also a chain that was put back to before them.",
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

    @Mixin private Tables tables = new Tables();

    private final Terminal terminal;

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ChainHead> heads = kept.stream().map(AuditVerifyCommand::head).toList();
        tables.requireNames();
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb()) {
            DynamoAuditReader reader = new DynamoAuditReader(tables.trail(dynamoDb));
            Collection<String> all = subjects(reader, heads);
            if (all.isEmpty()) {
                terminal.line("There is no record to check.");
            }
            boolean intact = true;
            for (String subject : all) {
                intact &= isIntact(subject, reader, heads);
            }
            return intact ? ExitCode.OK : ExitCode.NO;
        }
    }

    /** The chains asked for; without a word of them all, and those that a head was kept of. */
    private Collection<String> subjects(DynamoAuditReader reader, List<ChainHead> heads) {
        if (!subjects.isEmpty()) {
            return subjects;
        }
        return Stream.concat(reader.heads().stream(), heads.stream())
                .map(ChainHead::subject)
                .collect(toCollection(TreeSet::new));
    }

    private static ChainHead head(String text) {
        return ChainHead.parse(text)
                .orElseThrow(
                        () ->
                                new UserException(
                                        "`--head %s` is not the end of a trail: copy it whole from the digest or event, such as `a1b2c3d4e5/prod@42:` and 64 digits."
                                                .formatted(Story.clean(text))));
    }

    private boolean isIntact(String subject, DynamoAuditReader reader, List<ChainHead> kept) {
        List<ChainHead> witnesses =
                Stream.concat(reader.head(subject).stream(), kept.stream())
                        .filter(head -> head.subject().equals(subject))
                        .toList();
        try (Stream<AuditEntry> chain = reader.chain(subject)) {
            return switch (new ChainVerifier().verify(chain, witnesses)) {
                case ChainVerdict.Intact(long events) -> {
                    terminal.line(
                            "%s %s: %d events, nothing missing or altered."
                                    .formatted(
                                            terminal.green("intact"),
                                            Story.clean(subject),
                                            events));
                    yield true;
                }
                case ChainVerdict.Broken(long sequence, var tampering, String why) -> {
                    terminal.line(
                            "%s %s: event %d was %s. %s"
                                    .formatted(
                                            terminal.red("BROKEN"),
                                            Story.clean(subject),
                                            sequence,
                                            tampering.name().toLowerCase(Locale.ROOT),
                                            why));
                    yield false;
                }
            };
        }
    }
}
