package io.routemedic.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.text.Effort;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is large costs in proportion: lines of a megabyte, and formats that no console takes. */
class HostileSizesTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void readsAMegabyteOfDeepValuesOfAnUnknownFormat() {
        String line = deep("k".repeat(200));
        Effort effort = Effort.of(() -> AccessLogFormat.unknown().parse(line));
        assertThat(effort.allocated()).isLessThan(40L * MEGABYTE);
        assertThat(effort.cpu()).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void readsAMegabyteOfDeepValuesByTheKeysOfAFormat() {
        var format =
                AccessLogFormat.compile(
                        "{\"a\":{\"path\":\"$context.path\"},\"s\":\"$context.status\"}");
        String line = deep("k".repeat(200));
        Effort effort = Effort.of(() -> format.parse(line));
        assertThat(effort.allocated()).isLessThan(40L * MEGABYTE);
        assertThat(effort.cpu()).isLessThan(Duration.ofMillis(250));
    }

    /** Many values, each at the end of a long way down. */
    private static String deep(String key) {
        int depth = 28;
        String down = ("{\"" + key + "\":").repeat(depth);
        String values = "1,".repeat((MEGABYTE - down.length()) / 2);
        return down + "[" + values + "1]" + "}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$context.path ",
                "$context.path",
                "${context.path}",
                "${context.path} ",
                "a.",
                "$context.",
                "$context.a.",
                "{",
                "\"",
                "$context.error.messageString\"",
            })
    void compilesFormatsInProportionToTheirLength(String unit) {
        Effort effort =
                Effort.of(() -> AccessLogFormat.compile(unit.repeat(200_000 / unit.length())));
        assertThat(effort.cpu()).isLessThan(Duration.ofMillis(400));
        assertThat(effort.allocated()).isLessThan(100L * MEGABYTE);
    }

    @Test
    void compilesALongNameInProportionToItsLength() {
        Effort effort =
                Effort.of(() -> AccessLogFormat.compile("$context." + "a-".repeat(100_000)));
        assertThat(effort.cpu()).isLessThan(Duration.ofMillis(400));
        assertThat(effort.allocated()).isLessThan(100L * MEGABYTE);
    }
}
