package io.routemedic.local.cli;

import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.DynamoAuditReader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The story of a stage. */
@Command(
        name = "show",
        description = {
            "Print what was found, decided and done about a stage, oldest first.",
            "",
            "Exit status 1 when nothing is on record."
        })
final class AuditShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "STAGE",
            description =
                    "Such as a1b2c3d4e5/prod; a log group's name for findings without a stage.")
    private String subject = "";

    @Mixin private Tables tables = new Tables();

    private final Terminal terminal;

    AuditShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        tables.requireNames();
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb()) {
            DynamoAuditReader reader = new DynamoAuditReader(tables.trail(dynamoDb));
            try (Stream<AuditEntry> chain = reader.chain(subject)) {
                return tell(chain.toList());
            }
        }
    }

    private int tell(List<AuditEntry> chain) {
        if (chain.isEmpty()) {
            terminal.line("Nothing is on record about `%s`.".formatted(Story.clean(subject)));
            return ExitCode.NO;
        }
        Story story = new Story(terminal);
        for (AuditEntry entry : chain) {
            try {
                story.tell(entry.event());
            } catch (IllegalArgumentException e) {
                terminal.line(
                        terminal.red(
                                "Event %d cannot be read: somebody altered it. Run `routemedic audit verify`."
                                        .formatted(entry.sequence())));
            }
        }
        return ExitCode.OK;
    }
}
