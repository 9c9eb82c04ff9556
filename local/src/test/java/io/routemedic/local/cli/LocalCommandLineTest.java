package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCommandLineTest {

    private final Screen screen = new Screen();

    @Test
    void showsItsCommandsBesideThoseThatAreReleased() {
        assertThat(screen.run()).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("demo", "run", "diagnose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run"})
    void explainsEachCommand(String command) {
        assertThat(screen.run("help", command)).isEqualTo(ExitCode.OK);
        assertThat(screen.out()).contains("Usage: routemedic " + command);
    }

    @Test
    void saysThatACaseIsUnknown() {
        assertThat(screen.run("run", "no-such-case")).isEqualTo(ExitCode.USAGE);
        assertThat(screen.err()).contains("no-such-case").doesNotContain("\tat ");
    }
}
