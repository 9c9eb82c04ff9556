package io.routemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command prints JSON, and no shape of it is undocumented. */
class JsonOutputTest {

    private static final Path PAGE =
            Path.of(System.getProperty("routemedic.home", "..")).resolve("docs/json.md");

    /** They are for people, print a script, or speak a protocol of their own. */
    private static final Set<String> WITHOUT = Set.of("help", "generate-completion", "mcp");

    private static List<CommandLine> commands(CommandLine line) {
        if (line.getSubcommands().isEmpty()) {
            return List.of(line);
        }
        List<CommandLine> all = new ArrayList<>();
        line.getSubcommands().values().forEach(one -> all.addAll(commands(one)));
        return all;
    }

    private static List<CommandLine> commands() {
        Terminal terminal = new Terminal(System.out, System.err, false, false);
        return commands(RouteMedic.commandLine(terminal, SampleAccounts.none())).stream()
                .filter(one -> !WITHOUT.contains(one.getCommandName()))
                .toList();
    }

    /** As {@code audit show}. */
    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName(" ").replaceFirst("routemedic ", "");
    }

    @Test
    void isThereForEveryCommandAndDocumented() throws IOException {
        JsonNode definitions = DocumentedOutput.schema().path("$defs");
        String page = Files.readString(PAGE);

        assertThat(commands()).hasSizeGreaterThan(15);
        assertThat(commands())
                .allSatisfy(
                        one -> {
                            assertThat(one.getCommandSpec().findOption("--json"))
                                    .as(name(one))
                                    .isNotNull();
                            assertThat(definitions.has(name(one).replace(' ', '-')))
                                    .as(name(one))
                                    .isTrue();
                            assertThat(page).contains("`" + name(one) + "`");
                        });
    }

    @Test
    void admitsNoMemberThatIsNotDocumented() {
        assertThat(
                        DocumentedOutput.of("answer")
                                .validate(Json.tree("{\"done\":true,\"answer\":\"x\"}")))
                .isEmpty();
        assertThat(
                        DocumentedOutput.of("answer")
                                .validate(Json.tree("{\"done\":true,\"answer\":\"x\",\"more\":1}")))
                .isNotEmpty();
        assertThat(DocumentedOutput.of("diagnose").validate(Json.tree("{\"answer\":\"unknown\"}")))
                .isNotEmpty();
    }
}
