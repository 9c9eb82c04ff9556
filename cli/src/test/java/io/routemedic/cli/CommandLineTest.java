package io.routemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.account.SampleAccounts;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final Screen screen = new Screen();

    @Test
    void showsItsCommandsWhenNoneIsNamed() {
        assertThat(screen.run()).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err())
                .contains(
                        "diagnose",
                        "replay",
                        "check",
                        "findings",
                        "approve",
                        "refuse",
                        "undo",
                        "acknowledge",
                        "resume",
                        "mute",
                        "false-alarm",
                        "mcp",
                        "audit",
                        "config");
        assertThat(screen.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagnose",
                "replay",
                "check",
                "findings",
                "approve",
                "refuse",
                "undo",
                "acknowledge",
                "resume",
                "mute",
                "false-alarm",
                "audit",
                "config"
            })
    void explainsEachCommand(String command) {
        assertThat(screen.run("help", command)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("Usage: routemedic " + command);
    }

    @Test
    void saysThatACommandIsUnknown() {
        assertThat(screen.run("heal-everything")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("heal-everything").contains("routemedic help");
    }

    @ParameterizedTest
    @CsvSource({"diagos,diagnose", "aprove,approve", "finding,findings", "config validat,validate"})
    void suggestsWhatMayBeMeant(String typed, String meant) {
        assertThat(screen.run(typed.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("Did you mean").contains("`" + meant + "`");
    }

    @Test
    void saysInAFullSentenceWhatEachCommandDoes() {
        var terminal = new Terminal(System.out, System.err, false, false);
        assertThat(RouteMedic.commandLine(terminal, SampleAccounts.none()).getSubcommands())
                .allSatisfy(
                        (name, command) ->
                                assertThat(summary(command)).as(name).matches("[A-Z].*[.]"));
    }

    /** What the list of commands shows of one; picocli's own `help` has it in another place. */
    private static String summary(CommandLine command) {
        var message = command.getCommandSpec().usageMessage();
        return message.header().length > 0 ? message.header()[0] : message.description()[0];
    }

    @Test
    void saysWhatAnArgumentIsMissing() {
        assertThat(screen.run("diagnose", "GET")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("URL");
    }

    @Test
    void saysWhereSampleCasesAre() {
        assertThat(screen.run("diagnose", "--stand-in", "a-case", "GET", "https://x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("a-case", "in a clone").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "refuse", "undo", "acknowledge", "resume"})
    void tellsWhichOneIsMeantByAnId(String command) {
        assertThat(screen.run(command)).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("ID").contains("routemedic help " + command);
    }

    @Test
    void saysWhatATimeLooksLikeAndThatAFalseAlarmTakesAReason() {
        assertThat(screen.run("mute", "a1b2c3d4e5/prod", "--for", "soon"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("`soon` is no time: say 30m, 8h or 7d");
        assertThat(screen.run("false-alarm", "0123456789abcdef")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("--why");
    }

    @Test
    void findsTheConsoleByItsStacksName() {
        assertThat(screen.run("help", "approve")).isEqualTo(ExitCode.OK);
        assertThat(screen.out())
                .contains("--stack", "RouteMedic unless", "--profile", "--region", "--json")
                .doesNotContain("--state-table", "--heal-queue", "--as");
    }

    @Test
    void asksWhatOfTheAuditTrailIsWanted() {
        assertThat(screen.run("audit")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("audit show").contains("audit verify");
    }

    @Test
    void usesNoColoursWhereNobodyWatches() {
        assertThat(new Terminal(System.out, System.err, false, false).red("text"))
                .isEqualTo("text");
        assertThat(new Terminal(System.out, System.err, true, false).red("text"))
                .contains("\u001b");
    }
}
