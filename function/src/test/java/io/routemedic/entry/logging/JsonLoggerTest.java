package io.routemedic.entry.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.Logger;

@ResourceLock(Resources.SYSTEM_OUT)
class JsonLoggerTest {

    private final PrintStream real = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger log = new JsonLogProvider("").getLoggerFactory().getLogger("x");

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(real);
    }

    private JsonNode line() throws Exception {
        assertThat(written.toString(UTF_8)).endsWith("\n").containsOnlyOnce("\n");
        return new JsonMapper().readTree(written.toString(UTF_8));
    }

    @Test
    void writesLevelMessageAndWhatGoesWithIt() throws Exception {
        log.atInfo().addKeyValue("channel", "slack").log("Notice {}", "delivered");

        assertThat(line().path("level").asText()).isEqualTo("INFO");
        assertThat(line().path("message").asText()).isEqualTo("Notice delivered");
        assertThat(line().path("channel").asText()).isEqualTo("slack");
        assertThat(line().path("timestamp").asText()).matches("\\d{4}-.+T.+Z");
    }

    @Test
    void keepsHostileTextInsideItsLineAndItsField() throws Exception {
        log.warn("{}", "/a\",\"level\":\"ERROR\n{\"level\":\"ERROR\"}");

        assertThat(line().path("level").asText()).isEqualTo("WARN");
        assertThat(line().path("message").asText()).contains("\n{\"level\"");
    }

    @Test
    void saysWhatWasThrownAndWhere() throws Exception {
        log.atError().setCause(new IllegalStateException("no way")).log("Failed");

        assertThat(line().path("error").path("name").asText())
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(line().path("error").path("message").asText()).isEqualTo("no way");
        assertThat(line().path("error").path("stack").asText()).contains("JsonLoggerTest");
    }

    @Test
    void takesAThrowableBehindTheArguments() throws Exception {
        log.error("Failed at {}", 7, new IllegalStateException("no way"));

        assertThat(line().path("message").asText()).isEqualTo("Failed at 7");
        assertThat(line().path("error").path("message").asText()).isEqualTo("no way");
    }

    @Test
    void writesInfoAndAboveUnlessToldOtherwise() {
        log.debug("no");
        assertThat(written.size()).isZero();

        new JsonLogProvider("debug").getLoggerFactory().getLogger("x").debug("yes");
        assertThat(written.toString(UTF_8)).contains("yes");

        written.reset();
        new JsonLogProvider("ERROR").getLoggerFactory().getLogger("x").warn("no");
        assertThat(written.size()).isZero();
    }
}
