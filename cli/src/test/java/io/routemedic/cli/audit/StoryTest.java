package io.routemedic.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Story story =
            new Story(
                    new Terminal(
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            System.err,
                            false,
                            false));

    @Test
    void tellsWhenWhoAndWhat() {
        story.tell(event(Map.of("from", "dep001", "to", "dep002")));

        assertThat(told())
                .contains("2026-11-05 10:00:00  heal")
                .contains("stage switched")
                .contains("    from: dep001")
                .contains("    to: dep002");
    }

    @Test
    void tellsAFactAsTheSentenceThatItIs() {
        story.tell(event(Map.of("evidence", List.of(Map.of("fact", "It is so.", "call", "c")))));

        assertThat(told()).contains("- It is so.");
    }

    @Test
    void letsNothingThatClientsSentSteerTheTerminal() {
        story.tell(event(Map.of("path", "/\u001b[2J\u202Eevil")));

        assertThat(told()).doesNotContain("\u001b").doesNotContain("\u202E").contains("evil");
    }

    private static AuditEvent event(Map<String, Object> details) {
        return new AuditEvent(
                "1",
                "a1b2c3d4e5/prod",
                Instant.parse("2026-11-05T10:00:00Z"),
                "heal",
                "stage-switched",
                details);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
