package io.routemedic.notice.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {

    @Test
    void leavesHarmlessWordsAsTheyAre() {
        assertThat(Shell.line("aws", "--rest-api-id", "a1b2c3d4e5", "/orders/x_1"))
                .isEqualTo("aws --rest-api-id a1b2c3d4e5 /orders/x_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "'; rm -rf / #",
                "$(reboot) `reboot` $HOME",
                "a\"b\\c!d*e?",
                "''''",
                "~/x;y|z&&w>out<in",
            })
    void handsEachWordToTheCommandAsItIs(String word) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("/bin/sh", "-c", "printf %s " + Shell.quoted(word))
                        .redirectErrorStream(true)
                        .start();
        String received = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(received).isEqualTo(word);
    }

    @Test
    void keepsACommandOnOneLine() {
        assertThat(Shell.quoted("a\nrm -rf /\u202e")).isEqualTo("'a rm -rf /'");
    }
}
