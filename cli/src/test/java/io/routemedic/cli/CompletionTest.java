package io.routemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that completes commands, in a shell that takes it. */
class CompletionTest {

    @TempDir private Path folder;

    @BeforeEach
    void hasABash() {
        Assumptions.assumeTrue(
                Files.exists(Path.of("/bin/bash")), "There is no /bin/bash to complete with.");
    }

    private Path script() throws IOException {
        Screen screen = new Screen();
        assertThat(screen.run("generate-completion")).isEqualTo(ExitCode.OK);
        return Files.writeString(folder.resolve("completion"), screen.out());
    }

    private static String bash(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/bin/bash", "--norc"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** What Tab offers after these words, the last of which is begun. */
    private String offered(String words) throws IOException, InterruptedException {
        return bash(
                "-c",
                """
                source '%s'
                compopt() { :; } # the shell's own wants a completion that Tab began
                COMP_WORDS=(routemedic %s); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
                _complete_routemedic
                printf '%%s\\n' "${COMPREPLY[@]}"
                """
                        .formatted(script(), words));
    }

    @Test
    void isAScriptThatBashTakes() throws IOException, InterruptedException {
        assertThat(bash("-n", script().toString())).isEmpty();
    }

    @Test
    void offersCommandsTheirCommandsAndTheirOptions() throws IOException, InterruptedException {
        assertThat(offered("diag").lines()).containsExactly("diagnose");
        assertThat(offered("re").lines()).containsExactlyInAnyOrder("replay", "refuse", "resume");
        assertThat(offered("audit ve").lines()).containsExactly("verify");
        assertThat(offered("check --open").lines()).containsExactly("--openapi");
    }

    @Test
    void isForZshToo() throws IOException {
        assertThat(Files.readString(script())).contains("bashcompinit");
    }
}
