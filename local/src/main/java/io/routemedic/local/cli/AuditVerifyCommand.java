package io.routemedic.local.cli;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.ChainHead;
import io.routemedic.audit.DynamoAuditReader;
import io.routemedic.local.audit.ChainVerdict;
import io.routemedic.local.audit.ChainVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whether anything was removed, altered or reordered. */
@Command(
        name = "verify",
        description = {
            "Check the chain of each stage: finds a removed, altered or reordered event.",
            "",
            "Exit status 1 when a chain is broken."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "STAGE",
            arity = "0..*",
            description = "Such as a1b2c3d4e5/prod; all that have a record if none.")
    private List<String> subjects = new ArrayList<>();

    @Mixin private Tables tables = new Tables();

    private final Terminal terminal;

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        tables.requireNames();
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb()) {
            DynamoAuditReader reader = new DynamoAuditReader(tables.trail(dynamoDb));
            List<String> all =
                    subjects.isEmpty()
                            ? reader.heads().stream().map(ChainHead::subject).sorted().toList()
                            : subjects;
            if (all.isEmpty()) {
                terminal.line("There is no record to check.");
            }
            boolean intact = true;
            for (String subject : all) {
                intact &= isIntact(subject, reader);
            }
            return intact ? ExitCode.OK : ExitCode.NO;
        }
    }

    private boolean isIntact(String subject, DynamoAuditReader reader) {
        try (Stream<AuditEntry> chain = reader.chain(subject)) {
            return switch (new ChainVerifier().verify(chain, reader.head(subject))) {
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
