package io.routemedic.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.cli.console.DeployedConsole;
import io.routemedic.cli.console.RecordedTrail;
import io.routemedic.cli.console.StackOptions;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Mixin private StackOptions stack = new StackOptions();

    private final Terminal terminal;

    AuditShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (DeployedConsole console = stack.console()) {
            List<AuditEntry> chain = new RecordedTrail(console).chain(subject).toList();
            if (stack.printed(document(chain), terminal)) {
                return chain.isEmpty() ? ExitCode.NO : ExitCode.OK;
            }
            return tell(chain);
        }
    }

    /** Each event as it was hashed, so that anybody can do so again. */
    private JsonNode document(List<AuditEntry> chain) {
        ObjectNode document = Json.object().put("subject", subject);
        ArrayNode events = document.putArray("events");
        chain.forEach(
                entry ->
                        events.addObject()
                                .put("sequence", entry.sequence())
                                .put("hash", entry.hash())
                                .put("event", entry.text()));
        return document;
    }

    private int tell(List<AuditEntry> chain) {
        if (chain.isEmpty()) {
            terminal.line("Nothing is on record about `%s`.".formatted(Terminal.clean(subject)));
            return ExitCode.NO;
        }
        Story story = new Story(terminal);
        for (AuditEntry entry : chain) {
            try {
                story.tell(entry.event());
            } catch (IllegalArgumentException e) {
                terminal.line(
                        terminal.red(
                                "Event %d cannot be read: somebody altered it. Run `./routemedic audit verify`."
                                        .formatted(entry.sequence())));
            }
        }
        return ExitCode.OK;
    }
}
